package dev.madoguchi.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password that opens nothing by itself: Argon2id (RFC 9106) in the PHC string format, its parameters beside it.
 *
 * <p>{@code $argon2id$v=19$m=65536,t=3,p=1$SALT$HASH}, salt (16 bytes) and hash (32 bytes) as base64 without padding.
 */
public final class PasswordHash {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordCost cost;
    private final SecureRandom random;

    /** @param cost what one try of a password costs that is hashed from now on */
    public PasswordHash(PasswordCost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    /** Hashes a password with a salt of its own. */
    public String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String hash = base64.encodeToString(PasswordStretch.of(password, salt, cost, HASH_BYTES));
        return "$argon2id$v=19$m=" + cost.memoryKiB() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + hash;
    }

    /**
     * Whether a password is the one that was hashed, compared in constant time.
     *
     * @throws IllegalArgumentException where the hash is not of this form
     */
    public static boolean fits(String hash, char[] password) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of a password");
        }
        PasswordCost cost = new PasswordCost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(parts.group(5)), PasswordStretch.of(password, salt, cost, HASH_BYTES));
    }
}
