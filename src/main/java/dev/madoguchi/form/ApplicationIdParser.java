package dev.madoguchi.form;

import dev.madoguchi.form.FormCode.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds the application id in what a QR code, a hand scanner or a clerk's typing says (domain-facts 4).
 *
 * <p>Taken are 23 digits, half or full width, with spaces and hyphens in between; and an {@code https} address of one of the profile's
 * hosts with exactly one run of 23 digits in its path or query, under whatever parameter. Everything else is refused with a
 * reason, rather than a wrong id be guessed. An address is never opened.
 */
public final class ApplicationIdParser {
    static final int MAX_LENGTH = 512;

    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?:|www\\.|[a-z][a-z0-9+.-]*://).*");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u3000]");
    private static final Pattern HYPHENS = Pattern.compile("[-\\u2010-\\u2015\\u2212\\uFF0D\\u30FC]");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\u00A0\\u3000\\uFEFF]+|[\\s\\u00A0\\u3000]+$");
    private static final int HTTPS = 443;
    /** A run at least this long was meant to be an id; shorter ones are versions, dates and the like. */
    private static final int NEARLY = 12;

    private final List<String> hosts;

    /** @param hosts one that begins with a dot means that domain and everything under it */
    public ApplicationIdParser(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /** What the text is. Never fails, whatever the text. */
    public FormCode parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new FormCode.Refused(Reason.TOO_LONG);
        }
        String code = EDGE.matcher(text).replaceAll("");
        if (code.isEmpty()) {
            return new FormCode.Refused(Reason.EMPTY);
        }
        return ADDRESS.matcher(code).matches() ? address(code) : bare(code);
    }

    private static FormCode bare(String code) {
        String joined = HYPHENS.matcher(BLANKS.matcher(code).replaceAll("")).replaceAll("");
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char each = joined.charAt(i);
            if (each >= '0' && each <= '9') {
                digits.append(each);
            } else if (each >= '０' && each <= '９') {
                digits.append((char) (each - '０' + '0'));
            } else {
                return new FormCode.Refused(Reason.NOT_DIGITS);
            }
        }
        return ofLength(digits.toString());
    }

    private static FormCode ofLength(String digits) {
        if (digits.length() == ApplicationId.LENGTH) {
            return new FormCode.Accepted(new ApplicationId(digits));
        }
        return new FormCode.Refused(digits.length() < ApplicationId.LENGTH ? Reason.TOO_SHORT : Reason.TOO_MANY_DIGITS);
    }

    private FormCode address(String code) {
        URI address;
        try {
            address = new URI(code);
        } catch (URISyntaxException e) {
            return new FormCode.Refused(Reason.OTHER_SITE);
        }
        if (!isOurs(address)) {
            return new FormCode.Refused(Reason.OTHER_SITE);
        }
        String told = Objects.requireNonNullElse(address.getPath(), "")
                + "?"
                + Objects.requireNonNullElse(address.getQuery(), "");
        // A percent sign left after decoding could hide or lend digits.
        return told.contains("%") ? new FormCode.Refused(Reason.NO_ID) : oneId(runs(told));
    }

    private boolean isOurs(URI address) {
        String host = address.getHost();
        boolean plain = address.getRawUserInfo() == null && (address.getPort() == -1 || address.getPort() == HTTPS);
        return host != null && plain && "https".equalsIgnoreCase(address.getScheme()) && allowed(host);
    }

    private boolean allowed(String given) {
        String host = given.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(each -> each.startsWith(".")
                        ? host.endsWith(each) || host.equals(each.substring(1))
                        : host.equals(each));
    }

    /** Runs of digits of any script, so that a foreign digit beside ours makes a longer run and not a wrong id. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                run.appendCodePoint(each);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static FormCode oneId(List<String> runs) {
        if (runs.stream().anyMatch(run -> length(run) > ApplicationId.LENGTH)) {
            return new FormCode.Refused(Reason.TOO_MANY_DIGITS);
        }
        List<String> ids =
                runs.stream().filter(run -> length(run) == ApplicationId.LENGTH).toList();
        if (ids.size() > 1) {
            return new FormCode.Refused(Reason.SEVERAL_IDS);
        }
        if (ids.size() == 1) {
            return ascii(ids.getFirst());
        }
        boolean nearly = runs.stream().anyMatch(run -> length(run) >= NEARLY);
        return new FormCode.Refused(nearly ? Reason.TOO_SHORT : Reason.NO_ID);
    }

    /** An address writes its digits in ASCII. */
    private static FormCode ascii(String id) {
        return id.chars().allMatch(each -> each >= '0' && each <= '9')
                ? new FormCode.Accepted(new ApplicationId(id))
                : new FormCode.Refused(Reason.NOT_DIGITS);
    }

    private static int length(String run) {
        return run.codePointCount(0, run.length());
    }
}
