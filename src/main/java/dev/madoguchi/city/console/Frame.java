package dev.madoguchi.city.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What stands around every page: the head, the way to the other pages, the landmarks. */
final class Frame {
    /** The page is not in the navigation. */
    static final String ASIDE = "-";

    private static final String EVERY_TEN_SECONDS = "10";
    private static final String EVERY_THREE_SECONDS = "3";

    private Frame() {}

    /** How a page keeps itself fresh. */
    enum Fresh {
        NEVER,
        /** As figures grow. */
        LIVE,
        /** As somebody waits. */
        SOON
    }

    /**
     * A whole page.
     *
     * @param here the page's address, marked in the navigation
     * @param title its heading
     * @param live whether it keeps itself fresh
     */
    static String of(Looker looker, String here, String title, boolean live, Consumer<Html> content) {
        return of(looker, here, title, live ? Fresh.LIVE : Fresh.NEVER, content);
    }

    static String of(Looker looker, String here, String title, Fresh fresh, Consumer<Html> content) {
        Html page = new Html();
        page.open("html", "lang", looker.texts().locale().getLanguage()).open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("link", "rel", "stylesheet", "href", "/console.css");
        page.open("link", "rel", "icon", "href", "/console.svg");
        int waiting = looker.waiting();
        page.leaf("title", (waiting > 0 ? "(" + waiting + ") " : "") + title + " - " + looker.text("console.name"));
        page.leaf("script", "", "src", "/console.js", "defer", "defer").close();
        page.open("body").leaf("a", looker.text("console.skip"), "class", "skip", "href", "#main");
        page.open("header").leaf("p", looker.text("console.name"), "class", "name");
        looker.session().ifPresent(session -> head(page, looker, session, here));
        page.close();
        page.open("main", "id", "main", "tabindex", "-1").leaf("h1", title);
        page.leaf("p", looker.text("console.lost"), "class", "alert", "id", "lost", "role", "alert", "hidden", "");
        page.open(
                "div",
                "id",
                "content",
                "data-every",
                switch (fresh) {
                    case NEVER -> "";
                    case LIVE -> EVERY_TEN_SECONDS;
                    case SOON -> EVERY_THREE_SECONDS;
                });
        content.accept(page);
        page.close().close().leaf("footer", looker.text("console.noPersons"));
        return page.close().close().page();
    }

    private static void head(Html page, Looker looker, Session session, String here) {
        if (!session.account().mustChange()) {
            page.open("nav", "aria-label", looker.text("console.nav")).open("ul");
            names(looker).forEach(name -> way(page, looker, name, name.equals(here)));
            page.close().close();
        }
        page.open("form", "method", "post", "action", looker.address("sign-out"), "class", "who");
        page.leaf("a", session.account().id(), "href", looker.address("password"), "id", "own");
        csrf(page, session);
        page.leaf("button", looker.text("console.signOut"), "id", "sign-out").close();
    }

    private static void way(Html page, Looker looker, String name, boolean here) {
        page.open("li");
        String title = title(looker, name);
        boolean waits = name.equals(ReviewsPage.HERE) && looker.waiting() > 0;
        String text = waits ? looker.text("console.review.waiting", title, looker.waiting()) : title;
        if (here) {
            page.leaf("a", text, "href", looker.address(name), "aria-current", "page");
        } else {
            page.leaf("a", text, "href", looker.address(name), "class", waits ? "waits" : "");
        }
        page.close();
    }

    private static List<String> names(Looker looker) {
        List<String> names = new ArrayList<>(List.of("", "stations", "deliveries", PublicationsPage.HERE, "charts"));
        if (looker.may(ConsoleRole::seesReviews)) {
            names.add(1, ReviewsPage.HERE);
        }
        if (looker.may(ConsoleRole::inspects)) {
            names.add("inspection");
        }
        if (looker.may(ConsoleRole::managesAccounts)) {
            names.add("accounts");
        }
        return names;
    }

    static String title(Looker looker, String name) {
        return looker.text("console.page." + (name.isEmpty() ? "overview" : name));
    }

    /** What proves that a form came from a page of this session. */
    static void csrf(Html page, Session session) {
        page.open("input", "type", "hidden", "name", "csrf", "value", session.csrf());
    }

    /** A page that says one thing. */
    static String saying(Looker looker, String title, String sentence) {
        return of(looker, ASIDE, title, false, page -> page.leaf("p", sentence, "class", "notice"));
    }
}
