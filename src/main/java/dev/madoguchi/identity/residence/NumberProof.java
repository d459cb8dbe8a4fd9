package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** Shows a residence card that the number on it is known, in three commands (domain-facts 3). */
final class NumberProof {
    private static final int WRONG_NUMBER = 0x6300;
    private static final byte[] GET_CHALLENGE = {0x00, (byte) 0x84, 0x00, 0x00, MutualAuthentication.CHALLENGE_SIZE};

    private final CardSession session;
    private final CardCipher cipher;
    private final SecureRandom random;

    NumberProof(CardSession session, CardCipher cipher, SecureRandom random) {
        this.session = session;
        this.cipher = cipher;
        this.random = random;
    }

    /**
     * The key of the session, or nothing where the number is not this card's. There is no limit of tries.
     *
     * @throws DeviceException {@code BROKEN} when the card does not keep the protocol, or cannot show that it knows the number
     */
    Optional<SessionKey> show(CardNumber number) throws DeviceException {
        byte[] base = CardKeys.base(number);
        try (MutualAuthentication mutual = new MutualAuthentication(
                cipher, base, challenge(), drawn(MutualAuthentication.CHALLENGE_SIZE), drawn(CardCipher.KEY_SIZE))) {
            Answer answer = Answer.to(mutualAuthenticate(mutual.request()), session);
            if (refused(answer, "MUTUAL AUTHENTICATE")) {
                return Optional.empty();
            }
            SessionKey key = new SessionKey(cipher, mutual.sessionKey(answer.data()));
            return proven(key, number) ? Optional.of(key) : Optional.empty();
        } finally {
            Arrays.fill(base, (byte) 0);
        }
    }

    private boolean proven(SessionKey key, CardNumber number) throws DeviceException {
        boolean proven = false;
        try {
            proven = !refused(Answer.to(verify(key, number), session), "VERIFY");
            return proven;
        } finally {
            if (!proven) {
                key.close();
            }
        }
    }

    private byte[] challenge() throws DeviceException {
        Answer answer = Answer.to(GET_CHALLENGE, session);
        if (!answer.ok() || answer.data().length != MutualAuthentication.CHALLENGE_SIZE) {
            throw new DeviceException(DeviceFault.BROKEN, "GET CHALLENGE: status %04X".formatted(answer.status()));
        }
        return answer.data();
    }

    private byte[] drawn(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    private static byte[] mutualAuthenticate(byte[] request) {
        return ByteBuffer.allocate(6 + request.length)
                .put(new byte[] {0x00, (byte) 0x82, 0x00, 0x00, (byte) request.length})
                .put(request)
                .put((byte) 0)
                .array();
    }

    /** VERIFY under secure messaging. */
    static byte[] verify(SessionKey key, CardNumber number) {
        byte[] ascii = number.ascii();
        byte[] sealed = key.seal(ascii);
        Arrays.fill(ascii, (byte) 0);
        return ByteBuffer.allocate(5 + sealed.length)
                .put(new byte[] {0x08, 0x20, 0x00, (byte) 0x86, (byte) sealed.length})
                .put(sealed)
                .array();
    }

    private static boolean refused(Answer answer, String command) throws DeviceException {
        if (!answer.ok() && answer.status() != WRONG_NUMBER) {
            throw new DeviceException(DeviceFault.BROKEN, "%s: status %04X".formatted(command, answer.status()));
        }
        return !answer.ok();
    }
}
