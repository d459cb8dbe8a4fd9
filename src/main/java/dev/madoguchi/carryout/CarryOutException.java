package dev.madoguchi.carryout;

import java.io.Serial;

/** A carry-out that was not done; nothing was changed. */
public final class CarryOutException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CarryOutFault fault;

    CarryOutException(CarryOutFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    CarryOutException(CarryOutFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public CarryOutFault fault() {
        return fault;
    }
}
