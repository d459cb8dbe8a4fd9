package dev.madoguchi.municipality;

import java.util.List;

/**
 * Application forms: which codes on them count, and who hands out a form.
 *
 * @param hosts internet hosts of the application site; one that begins with a dot means that domain and everything under it
 * @param desk where a visitor without a form with a QR code gets one
 * @param clause where the specification says so
 */
public record FormRule(List<String> hosts, String desk, String clause) {

    public FormRule {
        hosts = List.copyOf(hosts);
    }
}
