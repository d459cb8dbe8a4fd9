package dev.madoguchi.city.console;

/**
 * Somebody who is signed in.
 *
 * @param token what the browser holds; only its digest is in the database
 * @param csrf what each form that changes something must bring back
 */
public record Session(Account account, String token, String csrf) {
    @Override
    public String toString() {
        return "Session of " + account.id();
    }
}
