package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words what PC/SC said in its own. The JDK tells the error's name only in the message of a hidden exception
 * deep in the chain of causes (domain-facts 7.3).
 */
final class ScardError {
    static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";

    private static final String PREFIX = "SCARD_";
    private static final int DEEPEST_CAUSE = 10;

    private ScardError() {}

    /** The name such as {@code SCARD_W_REMOVED_CARD}, or an empty string where the chain holds none. */
    static String name(Throwable error) {
        @Nullable Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            String message = cause.getMessage();
            if (message != null && message.startsWith(PREFIX)) {
                return message;
            }
            cause = cause.getCause();
        }
        return "";
    }

    static DeviceException told(String deed, Throwable error) {
        String name = name(error);
        return new DeviceException(fault(name), deed + " failed: " + (name.isEmpty() ? error.toString() : name), error);
    }

    private static DeviceFault fault(String name) {
        return switch (name) {
            case NO_READERS,
                    "SCARD_E_NO_SERVICE",
                    "SCARD_E_SERVICE_STOPPED",
                    "SCARD_E_READER_UNAVAILABLE",
                    "SCARD_E_UNKNOWN_READER",
                    "SCARD_E_INVALID_HANDLE",
                    "SCARD_F_COMM_ERROR" -> DeviceFault.ABSENT;
            case "SCARD_W_REMOVED_CARD", "SCARD_E_NO_SMARTCARD" -> DeviceFault.NO_CARD;
            case "SCARD_E_SHARING_VIOLATION", "SCARD_W_RESET_CARD" -> DeviceFault.BUSY;
            case "SCARD_E_TIMEOUT", "SCARD_F_WAITED_TOO_LONG" -> DeviceFault.TIMEOUT;
            case "SCARD_E_NO_ACCESS", "SCARD_W_SECURITY_VIOLATION" -> DeviceFault.REFUSED;
            default -> DeviceFault.BROKEN;
        };
    }
}
