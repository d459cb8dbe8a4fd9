package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.ReviewVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.PasswordHash;
import dev.madoguchi.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of the console: lets nobody further who comes from elsewhere, too often, without a session, or with a form that is not from
 * a page of that session.
 */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int PAGES_A_MINUTE = 600;
    private static final int TRIES_A_MINUTE = 30;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final String SIGN_IN = "sign-in";
    private static final String PASSWORD = "password";

    private final Networks networks;
    private final Sessions sessions;
    private final SignIn signIn;
    private final NameLook names;
    private final Reviews reviews;
    private final ConsolePages pages;
    private final Clock clock;
    private final Rates rates;
    private final Rates tries;
    private final Texts japanese = new Texts(Locale.JAPANESE);
    private final Texts english = new Texts(Locale.ENGLISH);

    /**
     * @param looks what is asked elsewhere than in the database
     * @param clock the server's time, in the zone whose midnight begins the sites' day
     */
    public Console(VaultDatabase database, Looks looks, PasswordCost cost, Clock clock, SecureRandom random) {
        PasswordHash passwords = new PasswordHash(cost, random);
        Accounts accounts = new Accounts(database, passwords, clock, random);
        this.networks = new Networks(database);
        this.sessions = new Sessions(database, accounts, clock, random);
        this.signIn = new SignIn(accounts, sessions, passwords);
        this.names = looks.names();
        this.reviews = new Reviews(new ReviewVault(database), signIn, clock);
        this.pages = new ConsolePages(database, accounts, reviews, looks, clock);
        this.clock = clock;
        this.rates = new Rates(PAGES_A_MINUTE, clock);
        this.tries = new Rates(TRIES_A_MINUTE, clock);
    }

    /**
     * What the console looks up elsewhere.
     *
     * @param authority of the city, which vouches for the console
     */
    public record Looks(
            SitesLook sites, NameLook names, PublicationLook publications, AuthorityCertificate authority) {}

    /** Answers a browser. */
    public Answer answer(Asked asked) {
        Texts texts = asked.english() ? english : japanese;
        Looker nobody = new Looker(asked.municipality(), Names.NONE, texts, clock.getZone(), Optional.empty(), 0);
        if (!rates.admits(asked.client())) {
            return saying(nobody, TOO_MANY, "console.tooOften");
        }
        if (!networks.admits(asked.municipality(), asked.client())) {
            LOG.warn("The console turns {} away, which is in no network of {}", asked.client(), asked.municipality());
            return saying(nobody, FORBIDDEN, "console.notFromHere");
        }
        if (asked.page().equals(SIGN_IN)) {
            return asked.sent() ? enter(nobody, asked) : new Answer.Page(200, SignInPages.signIn(nobody, said(asked)));
        }
        return sessions.find(asked.municipality(), asked.token(), !asked.live())
                .map(session -> inside(nobody, session, asked))
                .orElseGet(() -> outside(nobody, asked));
    }

    /** Why the sign-in is shown, where it is not for the first time. */
    private static Optional<String> said(Asked asked) {
        return asked.value("ended").isEmpty() ? Optional.empty() : Optional.of("console.ended");
    }

    private static Answer outside(Looker nobody, Asked asked) {
        if (asked.live()) {
            return saying(nobody, FORBIDDEN, "console.ended");
        }
        return new Answer.Elsewhere(SIGN_IN + (asked.token().isEmpty() ? "" : "?ended=1"));
    }

    private Answer enter(Looker nobody, Asked asked) {
        if (!asked.own()) {
            return saying(nobody, FORBIDDEN, "console.notOurForm");
        }
        if (!tries.admits(asked.client())) {
            return saying(nobody, TOO_MANY, "console.tooOften");
        }
        return signIn.enter(
                        asked.municipality(),
                        asked.value("id"),
                        asked.value("password").toCharArray())
                .<Answer>map(session -> new Answer.Entered("", session.token()))
                .orElseGet(
                        () -> new Answer.Page(FORBIDDEN, SignInPages.signIn(nobody, Optional.of("console.refused"))));
    }

    private Answer inside(Looker nobody, Session session, Asked asked) {
        if (asked.sent() && !(asked.own() && equal(session.csrf(), asked.value("csrf")))) {
            return saying(nobody, FORBIDDEN, "console.notOurForm");
        }
        if (asked.page().equals("sign-out") && asked.sent()) {
            sessions.end(session);
            return new Answer.Left(SIGN_IN);
        }
        Looker looker = new Looker(
                asked.municipality(),
                names.of(asked.municipality()),
                nobody.texts(),
                nobody.zone(),
                Optional.of(session),
                session.account().role().confirms()
                        ? reviews.open(asked.municipality()).size()
                        : 0);
        if (asked.page().equals(PASSWORD)) {
            return asked.sent()
                    ? change(looker, session, asked)
                    : new Answer.Page(200, SignInPages.password(looker, session, Optional.empty()));
        }
        return session.account().mustChange() ? new Answer.Elsewhere(PASSWORD) : pages.answer(looker, session, asked);
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Answer change(Looker looker, Session session, Asked asked) {
        String chosen = asked.value("chosen");
        if (chosen.length() < SignIn.SHORTEST_PASSWORD || chosen.length() > SignIn.LONGEST_PASSWORD) {
            return wrong(looker, session, "console.badLength");
        }
        if (!chosen.equals(asked.value("again"))) {
            return wrong(looker, session, "console.notTwice");
        }
        if (chosen.equals(asked.value("old"))) {
            return wrong(looker, session, "console.samePassword");
        }
        return signIn.change(session, asked.value("old").toCharArray(), chosen.toCharArray())
                .<Answer>map(changed -> new Answer.Entered("", changed.token()))
                .orElseGet(() -> wrong(looker, session, "console.oldWrong"));
    }

    private static Answer wrong(Looker looker, Session session, String problem) {
        return new Answer.Page(422, SignInPages.password(looker, session, Optional.of(problem)));
    }

    private static Answer saying(Looker looker, int status, String key) {
        return new Answer.Page(status, Frame.saying(looker, looker.text("console.stopped"), looker.text(key)));
    }
}
