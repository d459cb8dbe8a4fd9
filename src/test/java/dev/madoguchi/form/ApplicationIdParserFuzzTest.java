package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Damaged and hostile payloads, judged by a second, slower reading of the same rules. */
class ApplicationIdParserFuzzTest {
    private static final int PAYLOADS = 100_000;
    private static final Pattern OURS = Pattern.compile(
            "(?is)[\\s\\u3000\\uFEFF]*https://([a-z0-9-]+\\.)*kojinbango-card\\.go\\.jp(:(443)?)?([/?].*)?");
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+");
    private static final String SPICE = "0123456789０５９ -－ー　/?&=%#@:.ahtps\\\n\t١५²一\u200B\uFEFF";

    private final ApplicationIdParser parser = new ApplicationIdParser(List.of(".kojinbango-card.go.jp"));

    @Test
    void neverReturnsAnIdThatThePayloadDoesNotHold(TestReporter report) {
        long seed = 20261120;
        Random random = new Random(seed);
        int accepted = 0;

        for (int i = 0; i < PAYLOADS; i++) {
            String payload = damaged(payload(random), random);
            if (parser.parse(payload) instanceof FormCode.Accepted taken) {
                accepted++;
                assertEquals(
                        expected(payload), taken.id().digits(), "seed " + seed + ", payload " + i + ": " + payload);
            }
        }

        report.publishEntry("seed " + seed, accepted + " of " + PAYLOADS + " accepted");
        assertTrue(accepted > PAYLOADS / 20, "seed " + seed + ": only " + accepted + " accepted, the trial is dull");
        assertTrue(accepted < PAYLOADS * 9 / 10, "seed " + seed + ": " + accepted + " accepted, the trial is tame");
    }

    private static String expected(String payload) {
        if (payload.contains("://")) {
            assertTrue(OURS.matcher(payload).matches(), payload);
            String address = payload.contains("#") ? payload.substring(0, payload.indexOf('#')) : payload;
            List<String> runs = RUN.matcher(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .filter(run -> run.length() >= ApplicationId.LENGTH)
                    .toList();
            assertEquals(1, runs.size(), payload);
            return runs.getFirst();
        }
        assertTrue(Pattern.matches("[0-9０-９\\s\\u3000\\uFEFF\\-－ー]+", payload), payload);
        return Normalizer.normalize(payload, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    private static String payload(Random random) {
        String id = digits(random, 23);
        return switch (random.nextInt(15)) {
            case 0 -> id;
            case 1 -> id.replaceAll("(.{4})", "$1-");
            case 2 -> digits(random, 20 + random.nextInt(6));
            case 3 -> "https://net.kojinbango-card.go.jp/a?id=" + id;
            case 4 -> "https://net.kojinbango-card.go.jp/" + id + "?t=" + digits(random, random.nextInt(30));
            case 5 -> "https://kojinbango-card.go.jp/?a=%" + digits(random, 2) + id;
            case 6 -> "https://" + (char) ('a' + random.nextInt(26)) + "kojinbango-card.go.jp/" + id;
            case 7 -> wide(id);
            case 8 -> wide(id).replaceAll("(.{4})", "$1　");
            case 9 -> anything(random, 4 + random.nextInt(60));
            case 10 -> id + anything(random, random.nextInt(4_000));
            case 11 -> "https://[::1]:443/" + id;
            case 12 -> "https://net.kojinbango-card.go.jp/?u=https://example.com/" + id + "&" + anything(random, 3);
            case 13 -> "https://net.kojinbango-card.go.jp/" + "%25".repeat(random.nextInt(3)) + "?i=" + wide(id);
            default -> "http://example.com/" + id;
        };
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String wide(String id) {
        StringBuilder wide = new StringBuilder();
        id.chars().forEach(each -> wide.append((char) (each - '0' + '０')));
        return wide.toString();
    }

    /** Any characters there are, halves of surrogate pairs included. */
    private static String anything(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        return text.toString();
    }

    private static String damaged(String payload, Random random) {
        StringBuilder text = new StringBuilder(payload);
        for (int hit = random.nextInt(3); hit > 0; hit--) {
            int at = random.nextInt(text.length());
            char spice = SPICE.charAt(random.nextInt(SPICE.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, spice);
                case 1 -> text.insert(at, spice);
                case 2 -> text.insert(at, "%%%02X".formatted(random.nextInt(256)));
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
