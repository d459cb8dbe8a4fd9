package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.ReviewCase;
import dev.madoguchi.sync.ReviewState;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two officers have the same case open and answer at the same moment. */
@Timeout(300)
class ReviewsAtOnceTest {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String CHOSEN = "four words in a row";

    @TempDir
    private Path directory;

    private final RunningClock clock = new RunningClock(TestCity.NOON);
    private final Texts texts = new Texts(Locale.JAPANESE);

    /** An officer at a browser. */
    private record Officer(String id, Console console, String token) {
        Answer send(String page, Map<String, String> typed) {
            Map<String, String> values = new TreeMap<>(typed);
            if (!token.isEmpty()) {
                Answer.Page shown = (Answer.Page) console.answer(asked(page, Map.of(), false));
                Matcher csrf = CSRF.matcher(shown.html());
                assertEquals(true, csrf.find(), "a form of this session");
                values.put("csrf", csrf.group(1));
            }
            return console.answer(asked(page, values, true));
        }

        private Asked asked(String page, Map<String, String> values, boolean sent) {
            return new Asked(MUNICIPALITY, page, values, sent, token, "127.0.0.1", false, true, false);
        }

        Officer with(Answer entered) {
            return new Officer(id, console, ((Answer.Entered) entered).token());
        }
    }

    private Officer officer(TestCity city, Console console, String id) throws Exception {
        String once = city.home().console().add(MUNICIPALITY, id, ConsoleRole.OFFICER);
        Officer nobody = new Officer(id, console, "");
        Officer entered = nobody.with(nobody.send("sign-in", Map.of("id", id, "password", once)));
        return entered.with(entered.send("password", Map.of("old", once, "chosen", CHOSEN, "again", CHOSEN)));
    }

    @Test
    void takesOneAnswerAndTellsTheOtherOfficerSo() throws Exception {
        try (TestCity city = TestCity.withConsole(directory, clock);
                StationIdentity station = city.station("W-01");
                CityLink link = new CityLink(city.address(), station.tls());
                var threads = Executors.newFixedThreadPool(2)) {
            Console console = city.home().console((municipality, site) -> Optional.empty(), clock);
            List<Officer> officers = List.of(officer(city, console, "sato"), officer(city, console, "suzuki"));
            UUID id = UUID.randomUUID();
            Set<String> hands = Set.of(ReviewRequest.hand(id, "hanako"));
            var asked = new ReviewCase(id, "0123abcd".repeat(8), new TreeMap<>(), hands, 10);
            CityReviews reviews = new CityReviews(link, station);
            reviews.ask(asked);

            CyclicBarrier together = new CyclicBarrier(officers.size());
            List<Future<String>> answers = new ArrayList<>();
            for (Officer officer : officers) {
                answers.add(threads.submit(() -> {
                    together.await();
                    Answer answer =
                            officer.send("reviews/W-01/" + id + "/1", Map.of("deed", "confirm", "password", CHOSEN));
                    return said(((Answer.Page) answer).html());
                }));
            }
            List<String> said = List.of(answers.get(0).get(), answers.get(1).get());

            assertEquals(
                    List.of("console.review.said.CONFIRMED", "console.review.said.TOO_LATE"),
                    said.stream().sorted().toList());
            var confirmed = (ReviewState.Confirmed) reviews.look(asked);
            assertEquals(
                    officers.get(said.indexOf("console.review.said.CONFIRMED")).id(), confirmed.by());
        }
    }

    private String said(String html) {
        return List.of("CONFIRMED", "TOO_LATE", "PASSWORD", "SAME_PERSON").stream()
                .map(name -> "console.review.said." + name)
                .filter(key -> html.contains(texts.get(key)))
                .findFirst()
                .orElse(html);
    }
}
