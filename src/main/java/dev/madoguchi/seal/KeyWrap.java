package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.X25519;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The station key as it lies on the disk: locked with one person's password, or with their staff card and its PIN.
 *
 * <p>JSON {@code {"v":2,"public":…,"private":…,"station":…,"tag":…}}: an X25519 key pair made for this one lock, whose private half is
 * under the password ({@link PasswordLock}); the station key sealed for the public half by HPKE as in {@link Hpke}, header ASCII
 * "station key for a person v1"; and HMAC-SHA256 over the public half under the key that the station key gives for {@code person key
 * v1}, so that nobody who does not hold the station key can put a public half of their own in its place. That is how another station key
 * comes under the lock without the password. The first form, the station key itself in a {@link PasswordLock}, is opened too.
 */
public final class KeyWrap {
    private static final int VERSION = 2;
    private static final byte[] HEADER = SecretBox.ascii("station key for a person v1");
    private static final String TAG_CONTEXT = "person key v1";
    private static final String TAG = "HmacSHA256";

    private final PasswordLock first;
    private final PasswordLock own;
    private final PasswordCost cost;
    private final SecureRandom random;

    /** Locks with passwords. */
    public KeyWrap(PasswordCost cost, SecureRandom random) {
        this(new PasswordLock("station key"), new PasswordLock("person key"), cost, random);
    }

    private KeyWrap(PasswordLock first, PasswordLock own, PasswordCost cost, SecureRandom random) {
        this.first = first;
        this.own = own;
        this.cost = cost;
        this.random = random;
    }

    /** The same for staff cards: what one of the two locked, the other does not open. */
    public KeyWrap forCards() {
        return new KeyWrap(
                new PasswordLock("station key by card"), new PasswordLock("person key by card"), cost, random);
    }

    /** Locks the key with a password: a small JSON text that also says what a try costs. */
    public byte[] wrap(StationKey key, char[] password) {
        return wrap(key, password, cost);
    }

    private byte[] wrap(StationKey key, char[] password, PasswordCost costing) {
        byte[] half = new byte[Jwk.KEY_BYTES];
        random.nextBytes(half);
        try {
            ObjectNode json = Jwk.JSON.createObjectNode();
            json.put("v", VERSION);
            byte[] shown = X25519.publicFromPrivate(half);
            json.put("public", Jwk.base64(shown));
            json.set("private", Jwk.JSON.readTree(own.lock(half, password, costing, random)));
            return sealed(json, shown, key);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a random X25519 key was refused", e);
        } finally {
            Arrays.fill(half, (byte) 0);
        }
    }

    private static byte[] sealed(ObjectNode json, byte[] shown, StationKey key) {
        json.put("station", Jwk.base64(Hpke.seal(shown, key.bytes(), HEADER)));
        json.put("tag", Jwk.base64(tag(shown, key)));
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** Opens what {@link #wrap} made; {@code WRONG_PASSWORD} or {@code DAMAGED} otherwise. */
    public StationKey unwrap(byte[] wrapped, char[] password) throws SecretException {
        byte[] secret = {};
        try {
            secret = isRenewable(wrapped) ? opened(wrapped, password) : first.open(wrapped, password);
            return StationKey.of(secret);
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a station key", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] opened(byte[] wrapped, char[] password) throws SecretException {
        JsonNode json = parse(wrapped);
        byte[] half = own.open(locked(json), password);
        try {
            byte[] shown = X25519.publicFromPrivate(half);
            if (!Arrays.equals(shown, bytes(json, "public"))) {
                throw new SecretException(SecretFault.DAMAGED, "the public half is another's");
            }
            return Hpke.open(shown, half, bytes(json, "station"), HEADER);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.DAMAGED, "the sealed station key does not open", e);
        } finally {
            Arrays.fill(half, (byte) 0);
        }
    }

    /** Whether another station key can come under this lock without the password. */
    public static boolean isRenewable(byte[] wrapped) throws SecretException {
        return parse(wrapped).path("v").intValue(0) == VERSION;
    }

    /**
     * The same lock around another station key; who knows the password need not be there.
     *
     * @param old the key that is in it now
     * @throws SecretException {@code DAMAGED} where it is of the first form, or was not made by whoever held the old key
     */
    public static byte[] renewed(byte[] wrapped, StationKey old, StationKey fresh) throws SecretException {
        if (!isRenewable(wrapped) || !(parse(wrapped) instanceof ObjectNode json)) {
            throw new SecretException(SecretFault.DAMAGED, "a lock of the first form is made anew by its person alone");
        }
        byte[] shown = bytes(json, "public");
        if (!MessageDigest.isEqual(tag(shown, old), bytes(json, "tag"))) {
            throw new SecretException(SecretFault.DAMAGED, "the public half was not put there by this station");
        }
        return sealed(json, shown, fresh);
    }

    /** The key locked anew where a try of the old lock costs less than it should by now, never for less than before, or is of the first form. */
    public Optional<byte[]> raised(byte[] wrapped, StationKey key, char[] password) throws SecretException {
        boolean renewable = isRenewable(wrapped);
        PasswordCost old = renewable ? own.costOf(locked(parse(wrapped))) : first.costOf(wrapped);
        return renewable && old.covers(cost) ? Optional.empty() : Optional.of(wrap(key, password, old.raisedTo(cost)));
    }

    private static byte[] locked(JsonNode json) {
        return json.path("private").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode parse(byte[] wrapped) throws SecretException {
        try {
            return Jwk.JSON.readTree(wrapped);
        } catch (JacksonException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a locked station key", e);
        }
    }

    private static byte[] bytes(JsonNode json, String member) throws SecretException {
        return Jwk.decode(json.path(member).stringValue(""))
                .filter(bytes -> bytes.length >= Jwk.KEY_BYTES)
                .orElseThrow(() -> new SecretException(SecretFault.DAMAGED, "not a locked station key"));
    }

    private static byte[] tag(byte[] shown, StationKey key) {
        byte[] secret = key.derive(TAG_CONTEXT, SecretBox.KEY_BYTES);
        try {
            Mac mac = Mac.getInstance(TAG);
            mac.init(new SecretKeySpec(secret, TAG));
            return mac.doFinal(shown);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
