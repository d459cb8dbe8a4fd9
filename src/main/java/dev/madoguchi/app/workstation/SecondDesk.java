package dev.madoguchi.app.workstation;

import dev.madoguchi.staff.OnlineLook;
import dev.madoguchi.staff.OnlineViewModel;
import dev.madoguchi.staff.SecondLook;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.visit.VisitViewModel;
import java.util.Optional;

/** The second person who looks at a case: at the same desk, or at the city's console where the city allows it. */
final class SecondDesk {
    private final Post post;
    private final VisitViewModel visit;
    private final SecondViewModel second;
    private final Optional<OnlineViewModel> online;

    SecondDesk(Post post, VisitViewModel visit, Entrance entrance) {
        this.post = post;
        this.visit = visit;
        online = online(post.room().profile().rules().fourEyes().onlineMinutes());
        second = new SecondViewModel(
                new SecondLook(
                        entrance.signIn(),
                        post.permit().permits(),
                        post.workstation().audit(),
                        post.room().clock()),
                new SecondFacts(post.room().profile(), visit::visit)::now,
                entrance.card(),
                post.room().background(),
                confirmation -> {
                    online.ifPresent(OnlineViewModel::settled);
                    visit.confirmed(confirmation);
                });
    }

    private Optional<OnlineViewModel> online(int minutes) {
        if (minutes == 0) {
            return Optional.empty();
        }
        return Optional.of(new OnlineViewModel(
                new OnlineLook(
                        post.workstation().city().reviews(),
                        post.permit().permits(),
                        post.workstation().audit(),
                        post.person().id(),
                        minutes),
                new OnlineFacts(post.sitting().session().stationKey(), visit::visit)::now,
                post.room().background(),
                visit::confirmed,
                post.room().clock()));
    }

    /** The gate of the second person, where the city asks for one. */
    SecondViewModel second() {
        return second;
    }

    /** The same at the city's console, where the city allows it. */
    Optional<OnlineViewModel> online() {
        return online;
    }
}
