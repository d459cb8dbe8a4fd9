package dev.madoguchi.municipality;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A range of network addresses in the notation of RFC 4632, IPv4 or IPv6. */
public final class AddressRange {
    private final byte[] address;
    private final int length;

    private AddressRange(byte[] address, int length) {
        this.address = address;
        this.length = length;
    }

    /** Reads {@code ADDRESS/BITS}; empty for anything else, names of hosts too: nothing is looked up. */
    public static Optional<AddressRange> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2
                || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int length = Integer.parseInt(parts[1]);
            return length > address.length * Byte.SIZE
                    ? Optional.empty()
                    : Optional.of(new AddressRange(address, length));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether the address lies in this range. */
    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        int whole = length / Byte.SIZE;
        if (!Arrays.equals(address, 0, whole, bytes, 0, whole)) {
            return false;
        }
        int rest = length % Byte.SIZE;
        if (rest == 0) {
            return true;
        }
        int mask = 0xFF << (Byte.SIZE - rest);
        return (address[whole] & mask) == (bytes[whole] & mask);
    }
}
