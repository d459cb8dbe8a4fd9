package dev.madoguchi.city.console;

import dev.madoguchi.city.console.Reviews.Outcome;
import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewName;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** One case that waits for an officer: what was done, and the officer's answer. */
final class ReviewPage {
    private static final String UNDER = ReviewsPage.HERE + "/";
    private static final int PARTS = 3;

    private final Reviews reviews;

    ReviewPage(Reviews reviews) {
        this.reviews = reviews;
    }

    static String address(ReviewName name) {
        return UNDER + name.station() + "/" + name.caseId() + "/" + name.round();
    }

    static boolean isOne(String address) {
        return address.startsWith(UNDER);
    }

    /** Empty where there is no such case in this municipality. */
    Optional<String> page(Looker looker, Session session, Asked asked) {
        return name(looker, asked.page().substring(UNDER.length()))
                .flatMap(reviews::find)
                .map(review -> asked.sent() && looker.may(ConsoleRole::confirms)
                        ? act(looker, session, review, asked)
                        : page(looker, session, review, Optional.empty()));
    }

    private static Optional<ReviewName> name(Looker looker, String address) {
        String[] parts = address.split("/", -1);
        try {
            return parts.length == PARTS
                    ? Optional.of(new ReviewName(
                            looker.municipality(), parts[0], UUID.fromString(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String act(Looker looker, Session session, Review review, Asked asked) {
        boolean confirms = asked.value("deed").equals("confirm");
        Optional<ReviewReason> reason = Arrays.stream(ReviewReason.values())
                .filter(one -> one.name().equals(asked.value("reason")))
                .findFirst();
        if (!confirms && reason.isEmpty()) {
            return page(looker, session, review, Optional.of("console.review.noReason"));
        }
        Outcome outcome = reviews.answer(
                session.account(),
                review,
                confirms ? Optional.empty() : reason,
                asked.value("password").toCharArray());
        Review now = reviews.find(review.name()).orElse(review);
        return page(looker, session, now, Optional.of("console.review.said." + outcome.name()));
    }

    /** @param said the key of what came of the answer */
    private String page(Looker looker, Session session, Review review, Optional<String> said) {
        ReviewRequest asked = ReviewRequest.kept(review.jws());
        String title = looker.text("console.review.title", asked.code());
        return Frame.of(looker, ReviewsPage.HERE, title, Frame.Fresh.NEVER, page -> {
            said.ifPresent(key -> page.leaf(
                    "p", looker.text(key), "class", "notice", "id", "said", "role", "status", "tabindex", "0"));
            facts(page, looker, review, asked);
            if (reviews.isOpen(review) && looker.may(ConsoleRole::confirms)) {
                form(page, looker, session, review);
            } else {
                page.leaf("p", ended(looker, review), "class", "notice", "id", "ended");
            }
            page.open("p")
                    .leaf(
                            "a",
                            looker.text("console.review.back"),
                            "href",
                            looker.address(ReviewsPage.HERE),
                            "id",
                            "back")
                    .close();
        });
    }

    private String ended(Looker looker, Review review) {
        if (reviews.isOpen(review)) {
            return looker.text("console.review.notYours");
        }
        return review.answer()
                .map(answer -> looker.text(
                        "console.review.was",
                        looker.moment(answer.at()),
                        answer.by().isEmpty() ? review.name().station() : answer.by(),
                        ReviewsPage.outcome(looker, answer.verdict(), answer.reason())))
                .orElseGet(() -> looker.text("console.review.lapsed", looker.moment(review.openUntil())));
    }

    private static void facts(Html page, Looker looker, Review review, ReviewRequest asked) {
        page.open("dl", "class", "facts");
        fact(page, looker.text("console.review.code"), asked.code(), "code big");
        fact(page, looker.text("console.site"), looker.names().site(review.site()), "");
        fact(page, looker.text("console.station"), review.name().station(), "");
        fact(page, looker.text("console.review.until"), looker.time(review.openUntil()), "");
        asked.facts().forEach((name, value) -> fact(page, called(looker, name), value(looker, asked, name, value), ""));
        fact(page, looker.text("console.review.case"), asked.caseId().toString(), "code");
        page.close();
    }

    private static void fact(Html page, String name, String value, String style) {
        page.leaf("dt", name).leaf("dd", value, "class", style);
    }

    private static String called(Looker looker, String fact) {
        String key = "console.review." + fact;
        return looker.texts().has(key) ? looker.text(key) : fact;
    }

    private static String value(Looker looker, ReviewRequest asked, String fact, String value) {
        if (fact.equals("procedure")) {
            return ReviewsPage.procedure(looker, asked);
        }
        String key = "console.review." + fact + "." + value;
        String route = "municipality.route." + value;
        if (looker.texts().has(key)) {
            return looker.text(key);
        }
        return looker.texts().has(route) ? looker.text(route) : value;
    }

    private static void form(Html page, Looker looker, Session session, Review review) {
        page.leaf("p", looker.text("console.review.look"), "class", "hint", "id", "look");
        page.open("form", "method", "post", "action", looker.address(address(review.name())), "class", "card");
        Frame.csrf(page, session);
        page.leaf("label", looker.text("console.review.password"), "for", "password");
        page.open(
                "input",
                "id",
                "password",
                "name",
                "password",
                "type",
                "password",
                "autocomplete",
                "current-password",
                "maxlength",
                Integer.toString(SignIn.LONGEST_PASSWORD),
                "required",
                "required");
        page.leaf("button", looker.text("console.review.confirm"), "name", "deed", "value", "confirm", "id", "confirm");
        refusal(page, looker);
        page.close();
    }

    private static void refusal(Html page, Looker looker) {
        page.leaf("label", looker.text("console.review.why"), "for", "reason");
        page.open("select", "id", "reason", "name", "reason");
        page.leaf("option", looker.text("console.review.choose"), "value", "");
        for (ReviewReason reason : ReviewReason.values()) {
            page.leaf("option", looker.text("console.review.reason." + reason.name()), "value", reason.name());
        }
        page.close();
        page.leaf(
                "button",
                looker.text("console.review.refuse"),
                "name",
                "deed",
                "value",
                "refuse",
                "id",
                "refuse",
                "class",
                "other");
    }
}
