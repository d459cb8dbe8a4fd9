package dev.madoguchi.city.console;

import java.util.Optional;

/** The pages where somebody types a password. */
final class SignInPages {
    private SignInPages() {}

    /** @param problem the key of what was wrong with the last try, or of why one has to sign in again */
    static String signIn(Looker looker, Optional<String> problem) {
        return Frame.of(looker, Frame.ASIDE, looker.text("console.signIn"), false, page -> {
            problem.ifPresent(key -> alert(page, looker.text(key)));
            page.open("form", "method", "post", "action", looker.address("sign-in"), "class", "card");
            field(page, looker, "id", "text", "username");
            field(page, looker, "password", "password", "current-password");
            page.leaf("button", looker.text("console.signIn"), "id", "enter").close();
        });
    }

    /** @param problem the key of what was wrong with the last try */
    static String password(Looker looker, Session session, Optional<String> problem) {
        return Frame.of(looker, "password", looker.text("console.password"), false, page -> {
            problem.ifPresent(key -> alert(page, looker.text(key, SignIn.SHORTEST_PASSWORD)));
            if (session.account().mustChange()) {
                page.leaf("p", looker.text("console.mustChange"), "class", "notice");
            }
            page.open("form", "method", "post", "action", looker.address("password"), "class", "card");
            Frame.csrf(page, session);
            field(page, looker, "old", "password", "current-password");
            field(page, looker, "chosen", "password", "new-password");
            field(page, looker, "again", "password", "new-password");
            page.leaf("p", looker.text("console.passwordRule", SignIn.SHORTEST_PASSWORD), "class", "hint");
            page.leaf("button", looker.text("console.change"), "id", "change").close();
        });
    }

    private static void alert(Html page, String sentence) {
        page.leaf("p", sentence, "class", "alert", "role", "alert");
    }

    private static void field(Html page, Looker looker, String name, String type, String use) {
        page.leaf("label", looker.text("console.field." + name), "for", name);
        page.open(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "autocomplete",
                use,
                "required",
                "required",
                "maxlength",
                Integer.toString(SignIn.LONGEST_PASSWORD));
    }
}
