package dev.madoguchi.city;

import java.io.Serial;

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

    /** What is wrong, in the words that decide what has to be done. */
    public CityFault fault() {
        return fault;
    }
}
