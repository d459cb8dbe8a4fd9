package dev.madoguchi.city.console;

import dev.madoguchi.seal.PasswordHash;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Lets somebody in by id and password, and changes a password. Says no more than yes or no, and takes as long for an id nobody has. */
final class SignIn {
    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;
    /** Each takes 64 MiB for a moment. */
    private static final int AT_ONCE = 4;

    private final Accounts accounts;
    private final Sessions sessions;
    private final String nobodys;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    SignIn(Accounts accounts, Sessions sessions, PasswordHash passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.nobodys = passwords.of(new char[] {'n', 'o', 'b', 'o', 'd', 'y'});
    }

    Optional<Session> enter(String municipality, String id, char[] password) {
        return tried(municipality, id, password).map(sessions::begin);
    }

    /** Changes one's own password; a new session takes the place of all the old ones. Empty where the old password is wrong. */
    Optional<Session> change(Session session, char[] old, char[] chosen) {
        Account account = session.account();
        return tried(account.municipality(), account.id(), old)
                .filter(found -> accounts.change(account.municipality(), account.id(), chosen, false))
                .flatMap(found -> accounts.find(account.municipality(), account.id()))
                .map(sessions::begin);
    }

    /** Whether it is this account's password; a wrong one counts as at the sign-in. The password is wiped. */
    boolean isOf(Account account, char[] password) {
        try {
            return tried(account.municipality(), account.id(), password).isPresent();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<Account> tried(String municipality, String id, char[] password) {
        if (password.length > LONGEST_PASSWORD || !turns.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Optional<Account> account = accounts.find(municipality, id);
            Optional<String> hash = account.flatMap(accounts::beginTry);
            boolean fits = PasswordHash.fits(hash.orElse(nobodys), password) && hash.isPresent();
            return account.filter(found -> fits).map(this::welcomed);
        } finally {
            turns.release();
        }
    }

    private Account welcomed(Account account) {
        accounts.triedWell(account);
        return account;
    }
}
