package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.SignInRule.Before;
import dev.madoguchi.municipality.SignInRule.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Reads how people sign in; nothing can be set so weak that it protects nobody. */
final class SignInReader {
    private static final Pattern COMMAND = Pattern.compile("([0-9A-F]{2}){4,32}");
    private static final int LONGEST_IDLE = 60;
    private static final int LONGEST_LOCK = 720;
    private static final int LEAST_PASSWORD = 8;
    private static final int LEAST_PIN = 4;
    private static final int LONGEST = 64;
    /** RFC 9106 section 4 recommends no less than 64 MiB; OWASP's least is 19 MiB with two passes. */
    private static final int LEAST_KIB = 19 * 1024;

    private static final int MOST_KIB = 999_999;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_PASSES = 32;
    private static final int MOST_LANES = 8;

    private SignInReader() {}

    static SignInRule rule(Field field) throws ProfileException {
        Block block = field.block(
                "idleMinutes",
                "signOutMinutes",
                "passwordLength",
                "pinLength",
                "memoryKiB",
                "passes",
                "lanes",
                "cardCommand",
                "before",
                "maskStaff",
                "clause");
        return new SignInRule(
                Duration.ofMinutes(block.get("idleMinutes", each -> each.number(1, LONGEST_IDLE))),
                Duration.ofMinutes(block.get("signOutMinutes", each -> each.number(1, LONGEST_LOCK))),
                block.get("passwordLength", each -> each.number(LEAST_PASSWORD, LONGEST)),
                block.get("pinLength", each -> each.number(LEAST_PIN, LONGEST)),
                stretch(block),
                block.get("cardCommand", each -> each.matching(COMMAND)),
                List.copyOf(block.set("before", each -> each.choice(Before.class))),
                block.get("maskStaff", Field::flag),
                block.get("clause", Field::line));
    }

    private static Stretch stretch(Block block) throws ProfileException {
        return new Stretch(
                block.get("memoryKiB", each -> each.number(LEAST_KIB, MOST_KIB)),
                block.get("passes", each -> each.number(LEAST_PASSES, MOST_PASSES)),
                block.get("lanes", each -> each.number(1, MOST_LANES)));
    }
}
