package dev.madoguchi.city.console;

import dev.madoguchi.municipality.AddressRange;
import java.net.InetAddress;

/** From where the console may be reached: a range of addresses, or a single address. */
public record Network(AddressRange range) {
    /**
     * Reads a range in CIDR notation; an address alone means itself.
     *
     * @throws IllegalArgumentException where the text is no range of addresses
     */
    public static Network parse(String text) {
        if (text.indexOf('/') < 0) {
            InetAddress address = literal(text);
            return new Network(new AddressRange(address, address.getAddress().length * Byte.SIZE));
        }
        return AddressRange.parse(text)
                .map(Network::new)
                .orElseThrow(() -> new IllegalArgumentException("not a range of addresses: " + text));
    }

    private static InetAddress literal(String text) {
        return AddressRange.literal(text).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
    }

    /** Whether an address of a client, in digits, is in it. */
    public boolean holds(String client) {
        return range.contains(literal(client.replaceFirst("%.*$", "")));
    }

    /** As it was written, but for the way of writing an address. */
    public String text() {
        return range.text();
    }
}
