package dev.madoguchi.seal;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/**
 * What a new workstation is told to reach its city's server and to know it: a one-time secret of 80 bits, the first 128 bits of the
 * SHA-256 of the authority's certificate, and the address.
 *
 * <p>Binary: format 1, secret(10), fingerprint(16), port(2), host in ASCII. As text see {@link CodeText}. {@code toString} says
 * nothing of it.
 */
public final class EnrolmentCode {
    private static final byte FORMAT = 1;
    private static final int SECRET_BYTES = 10;
    private static final int FINGERPRINT_BYTES = 16;
    private static final int HEAD_BYTES = 1 + SECRET_BYTES + FINGERPRINT_BYTES + Short.BYTES;
    private static final int LONGEST_HOST = 64;
    private static final int HIGHEST_PORT = 65535;

    private final byte[] bytes;
    private final URI server;

    private EnrolmentCode(byte[] bytes) throws EnrolmentCodeException {
        this.bytes = bytes;
        this.server = server(bytes);
    }

    /** A new secret for one code. */
    public static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Puts a code together.
     *
     * @param server {@code https://HOST:PORT} as the workstation reaches it
     * @throws EnrolmentCodeException where the address does not fit into a code
     */
    public static EnrolmentCode of(byte[] secret, X509Certificate authority, URI server) throws EnrolmentCodeException {
        String host = server.getHost() == null ? "" : server.getHost();
        if (secret.length != SECRET_BYTES || host.isEmpty() || host.length() > LONGEST_HOST) {
            throw new EnrolmentCodeException(EnrolmentCodeException.Reason.ADDRESS);
        }
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        return new EnrolmentCode(ByteBuffer.allocate(HEAD_BYTES + name.length)
                .put(FORMAT)
                .put(secret)
                .put(fingerprint(authority))
                .putShort((short) server.getPort())
                .put(name)
                .array());
    }

    /**
     * Reads what somebody typed or scanned: letters of either case and width, hyphens and blanks as they come.
     *
     * @throws EnrolmentCodeException says which group is mistyped
     */
    public static EnrolmentCode parse(String typed) throws EnrolmentCodeException {
        return new EnrolmentCode(CodeText.read(typed));
    }

    /**
     * One group of a code that is being typed.
     *
     * @param isShort whether characters of it are still to come
     * @param right whether its check character fits
     */
    public record Group(String text, boolean isShort, boolean right) {
        /** Says nothing of it. */
        @Override
        public String toString() {
            return "Group";
        }
    }

    /** The groups of what was typed so far, each with whether it is right; asks nobody. */
    public static List<Group> groups(String typed) {
        return CodeText.groups(typed);
    }

    private static URI server(byte[] bytes) throws EnrolmentCodeException {
        if (bytes.length <= HEAD_BYTES || bytes.length > HEAD_BYTES + LONGEST_HOST || bytes[0] != FORMAT) {
            throw new EnrolmentCodeException(EnrolmentCodeException.Reason.NOT_A_CODE);
        }
        int port = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(HEAD_BYTES - Short.BYTES));
        String host = new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, StandardCharsets.US_ASCII);
        try {
            URI server = URI.create("https://" + host + ":" + port);
            if (port > 0 && port <= HIGHEST_PORT && host.equals(server.getHost())) {
                return server;
            }
        } catch (IllegalArgumentException e) {
            throw new EnrolmentCodeException(EnrolmentCodeException.Reason.ADDRESS, e);
        }
        throw new EnrolmentCodeException(EnrolmentCodeException.Reason.ADDRESS);
    }

    /** The server's address, {@code https://HOST:PORT}. */
    public URI server() {
        return server;
    }

    /** What the server knows this code by; the caller wipes it. */
    public byte[] secret() {
        return Arrays.copyOfRange(bytes, 1, 1 + SECRET_BYTES);
    }

    /** Whether this is the authority that the code was made for. */
    public boolean vouchesFor(X509Certificate authority) {
        byte[] expected = Arrays.copyOfRange(bytes, 1 + SECRET_BYTES, 1 + SECRET_BYTES + FINGERPRINT_BYTES);
        return MessageDigest.isEqual(expected, fingerprint(authority));
    }

    /** The code in groups, to be read out and typed; secret until it is used. */
    public String text() {
        return CodeText.write(bytes);
    }

    private static byte[] fingerprint(X509Certificate authority) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
            return Arrays.copyOf(digest, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has no fingerprint", e);
        }
    }

    @Override
    public String toString() {
        return "EnrolmentCode";
    }
}
