package dev.madoguchi.city.vault;

import java.io.Serial;

/** The database was not prepared for this program; nothing was changed there. */
public final class OldVaultException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    OldVaultException() {
        super("the vault's tables are older than the program");
    }
}
