package dev.madoguchi.city.console;

import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewVerdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Which cases wait for an officer, and which were answered today. Fresh every three seconds: somebody stands at the counter. */
final class ReviewsPage {
    static final String HERE = "reviews";

    private final Reviews reviews;
    private final Clock clock;

    ReviewsPage(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    String page(Looker looker) {
        List<Review> open = reviews.open(looker.municipality());
        List<Review> answered = reviews.answeredToday(looker.municipality());
        return Frame.of(looker, HERE, Frame.title(looker, HERE), Frame.Fresh.SOON, page -> {
            SitesPage.asOf(page, looker, clock);
            if (open.isEmpty()) {
                page.leaf("p", looker.text("console.review.none"), "class", "notice", "id", "none");
            } else {
                open(page, looker, open);
            }
            if (!answered.isEmpty()) {
                answered(page, looker, answered);
            }
            page.leaf("p", looker.text("console.review.outside"), "class", "hint");
        });
    }

    private void open(Html page, Looker looker, List<Review> open) {
        page.table(
                looker.text("console.review.open", open.size()),
                List.of(
                        looker.text("console.review.code"),
                        looker.text("console.site"),
                        looker.text("console.station"),
                        looker.text("console.review.procedure"),
                        looker.text("console.review.since"),
                        looker.text("console.review.until")));
        for (Review review : open) {
            ReviewRequest asked = ReviewRequest.kept(review.jws());
            page.open("tr").open("th", "scope", "row");
            link(page, looker, review, asked.code());
            page.close().leaf("td", looker.names().site(review.site()));
            page.leaf("td", review.name().station()).leaf("td", procedure(looker, asked));
            long minutes = Math.max(
                    0, Duration.between(review.askedAt(), clock.instant()).toMinutes());
            page.number(looker.text("console.minutes", minutes));
            page.number(looker.time(review.openUntil())).close();
        }
        page.endTable();
    }

    private static void link(Html page, Looker looker, Review review, String code) {
        page.leaf("a", code, "href", looker.address(ReviewPage.address(review.name())), "class", "code");
    }

    private static void answered(Html page, Looker looker, List<Review> answered) {
        page.table(
                looker.text("console.review.answered"),
                List.of(
                        looker.text("console.review.answeredAt"),
                        looker.text("console.review.code"),
                        looker.text("console.site"),
                        looker.text("console.station"),
                        looker.text("console.review.by"),
                        looker.text("console.review.outcome")));
        for (Review review : answered) {
            review.answer().ifPresent(answer -> {
                page.open("tr").leaf("th", looker.time(answer.at()), "scope", "row", "class", "number");
                page.open("td");
                link(page, looker, review, ReviewRequest.kept(review.jws()).code());
                page.close().leaf("td", looker.names().site(review.site()));
                page.leaf("td", review.name().station()).leaf("td", answer.by());
                page.leaf("td", outcome(looker, answer.verdict(), answer.reason()))
                        .close();
            });
        }
        page.endTable();
    }

    static String outcome(Looker looker, ReviewVerdict verdict, String reason) {
        String said = looker.text("console.review.verdict." + verdict.name());
        return reason.isEmpty()
                ? said
                : looker.text("console.review.because", said, looker.text("console.review.reason." + reason));
    }

    static String procedure(Looker looker, ReviewRequest asked) {
        String id = asked.facts().getOrDefault("procedure", "");
        return looker.names().procedures().getOrDefault(id, id);
    }
}
