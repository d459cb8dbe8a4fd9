package dev.madoguchi.city;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.io.Serial;
import java.nio.file.Path;

/** The city's folder, keys or register did not do what was asked. The message is for the log and holds no secret. */
public final class CityException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CityFault fault;

    /**
     * @param message names the file or the station, never a passphrase or a key
     */
    public CityException(CityFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /**
     * @param message names the file or the station, never a passphrase or a key
     */
    public CityException(CityFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** The keys of a city's folder do not open: the passphrase is another, or they are damaged. */
    static CityException closed(Path folder, SecretException e) {
        CityFault fault = e.fault() == SecretFault.WRONG_PASSWORD ? CityFault.PASSPHRASE : CityFault.DAMAGED;
        return new CityException(fault, "the keys in " + folder + " do not open", e);
    }

    /** What is wrong, in the words that decide what has to be done. */
    public CityFault fault() {
        return fault;
    }
}
