package dev.madoguchi.city.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3), such as {@code 10.20.0.0/16} or {@code 2001:db8::/32}.
 *
 * @param bits how many leading bits count
 */
public record Network(InetAddress address, int bits) {
    /** No name, so that nothing is ever looked up. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException where the text is no range of addresses
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * Byte.SIZE;
        try {
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= all) {
                return new Network(address, bits);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a range of addresses: " + text, e);
        }
        throw new IllegalArgumentException("not a range of addresses: " + text);
    }

    private static InetAddress literal(String text) {
        try {
            if (LITERAL.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
        throw new IllegalArgumentException("not an address: " + text);
    }

    /** Whether an address of a client, in digits, is in it. */
    public boolean holds(String client) {
        byte[] mine = address.getAddress();
        byte[] theirs = literal(client.replaceFirst("%.*$", "")).getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** As it was written, but for the way of writing an address. */
    public String text() {
        return address.getHostAddress() + "/" + bits;
    }
}
