package dev.madoguchi.city.console;

import java.util.List;
import java.util.Optional;

/** Who may look, for an administrator: locks, opens and resets accounts other than one's own. */
final class AccountsPage {
    /** The address of the authority's certificate. */
    static final String AUTHORITY = "authority.crt";

    private final Accounts accounts;
    private final AuthorityCertificate authority;

    AccountsPage(Accounts accounts, AuthorityCertificate authority) {
        this.accounts = accounts;
        this.authority = authority;
    }

    String page(Looker looker, Session session) {
        return page(looker, session, Optional.empty());
    }

    /** @param said what was done, or what was wrong */
    private String page(Looker looker, Session session, Optional<String> said) {
        List<Account> all = accounts.of(looker.municipality());
        return Frame.of(looker, "accounts", Frame.title(looker, "accounts"), false, page -> {
            said.ifPresent(sentence ->
                    page.leaf("p", sentence, "class", "notice", "id", "said", "role", "status", "tabindex", "0"));
            page.table(
                    looker.text("console.page.accounts"),
                    List.of(
                            looker.text("console.field.id"),
                            looker.text("console.role"),
                            looker.text("console.condition"),
                            looker.text("console.deeds")));
            all.forEach(account -> row(page, looker, session, account));
            page.endTable();
            page.leaf("p", looker.text("console.howToAdd"), "class", "hint");
            page.leaf("h2", looker.text("console.authority"));
            page.leaf("p", looker.text("console.authority.why"));
            page.open("dl", "class", "facts").leaf("dt", looker.text("console.authority.file"));
            page.open("dd")
                    .leaf("a", AUTHORITY, "href", looker.address(AUTHORITY), "id", "authority")
                    .close();
            page.leaf("dt", looker.text("console.authority.fingerprint"));
            page.leaf("dd", authority.fingerprint(), "class", "code").close();
        });
    }

    private static void row(Html page, Looker looker, Session session, Account account) {
        page.open("tr").leaf("th", account.id(), "scope", "row");
        page.leaf("td", looker.text("console.role." + account.role().name()));
        page.leaf("td", looker.text("console.account." + condition(account)));
        page.open("td");
        if (account.id().equals(session.account().id())) {
            page.text(looker.text("console.yourself"));
        } else {
            button(page, looker, session, account, account.locked() ? "open" : "lock");
            button(page, looker, session, account, "reset");
        }
        page.close().close();
    }

    private static String condition(Account account) {
        if (account.locked()) {
            return "locked";
        }
        return account.mustChange() ? "new" : "good";
    }

    private static void button(Html page, Looker looker, Session session, Account account, String deed) {
        page.open("form", "method", "post", "action", looker.address("accounts"), "class", "deed");
        Frame.csrf(page, session);
        page.open("input", "type", "hidden", "name", "id", "value", account.id());
        page.leaf(
                        "button",
                        looker.text("console.account." + deed),
                        "name",
                        "deed",
                        "value",
                        deed,
                        "aria-label",
                        looker.text("console.account." + deed) + " " + account.id())
                .close();
    }

    /** Does what was pressed, and says so. */
    String act(Looker looker, Session session, Asked asked) {
        String id = asked.value("id");
        if (id.equals(session.account().id())) {
            return page(looker, session, Optional.of(looker.text("console.notYourself")));
        }
        Optional<String> done = switch (asked.value("deed")) {
            case "lock" -> locked(looker, id, true);
            case "open" -> locked(looker, id, false);
            case "reset" ->
                accounts.reset(looker.municipality(), id)
                        .map(password -> looker.text("console.account.password", id, password));
            default -> Optional.empty();
        };
        return page(looker, session, Optional.of(done.orElseGet(() -> looker.text("console.noAccount"))));
    }

    private Optional<String> locked(Looker looker, String id, boolean locked) {
        return accounts.lock(looker.municipality(), id, locked)
                ? Optional.of(looker.text(locked ? "console.account.isLocked" : "console.account.isOpen", id))
                : Optional.empty();
    }
}
