package dev.madoguchi.seal;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Bytes as groups of six characters: five of Crockford's base 32 (no I, L, O, U) and one that checks them.
 *
 * <p>The check is a sum over GF(32), x⁵ + x² + 1, that begins with the group's number: it finds every single wrong character, every
 * two that were exchanged, and groups that were exchanged. The last group is filled up with zero bits.
 */
final class CodeText {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int FIELD = 32;
    private static final int POLYNOMIAL = 0b100101;
    private static final int DATA = 5;
    private static final int GROUP = DATA + 1;
    private static final int LONGEST = 600;

    private CodeText() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        StringBuilder plain = new StringBuilder();
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            for (; bits >= BITS; bits -= BITS) {
                plain.append(ALPHABET.charAt((held >>> (bits - BITS)) & (FIELD - 1)));
            }
        }
        if (bits > 0) {
            plain.append(ALPHABET.charAt((held << (BITS - bits)) & (FIELD - 1)));
        }
        while (plain.length() % DATA != 0) {
            plain.append(ALPHABET.charAt(0));
        }
        for (int at = 0; at < plain.length(); at += DATA) {
            String group = plain.substring(at, at + DATA);
            text.append(at == 0 ? "" : "-").append(group).append(check(at / DATA + 1, group));
        }
        return text.toString();
    }

    static byte[] read(String typed) throws EnrolmentCodeException {
        String text = plain(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new EnrolmentCodeException(EnrolmentCodeException.Reason.NOT_A_CODE);
        }
        StringBuilder data = new StringBuilder();
        for (int at = 0; at < text.length(); at += GROUP) {
            int number = at / GROUP + 1;
            String group = text.substring(at, Math.min(at + GROUP, text.length()));
            requireRight(number, group);
            data.append(group, 0, DATA);
        }
        return bytes(data);
    }

    private static void requireRight(int number, String group) throws EnrolmentCodeException {
        if (!isRight(number, group)) {
            throw new EnrolmentCodeException(EnrolmentCodeException.Reason.MISTYPED, number);
        }
    }

    private static boolean isRight(int number, String group) {
        return group.length() == GROUP
                && group.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(number, group.substring(0, DATA)) == group.charAt(DATA);
    }

    /** The groups of what was typed so far; the last may still be short. */
    static List<EnrolmentCode.Group> groups(String typed) {
        String text = plain(typed);
        List<EnrolmentCode.Group> groups = new ArrayList<>();
        for (int at = 0; at < Math.min(text.length(), LONGEST); at += GROUP) {
            String group = text.substring(at, Math.min(at + GROUP, text.length()));
            groups.add(new EnrolmentCode.Group(group, group.length() < GROUP, isRight(at / GROUP + 1, group)));
        }
        return groups;
    }

    /** What is left of the last group's filling is less than a byte, or zero bytes, which no host ends with. */
    private static byte[] bytes(CharSequence data) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < data.length(); i++) {
            held = (held << BITS) | ALPHABET.indexOf(data.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >>> bits);
            }
        }
        byte[] all = bytes.toByteArray();
        int length = all.length;
        while (length > 0 && all[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(all, length);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}ー−]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static char check(int number, String group) {
        int sum = number % FIELD;
        for (int i = 0; i < group.length(); i++) {
            sum = times(sum) ^ ALPHABET.indexOf(group.charAt(i));
        }
        return ALPHABET.charAt(times(sum));
    }

    /** Multiplies by x. */
    private static int times(int value) {
        int shifted = value << 1;
        return shifted >= FIELD ? shifted ^ POLYNOMIAL : shifted;
    }
}
