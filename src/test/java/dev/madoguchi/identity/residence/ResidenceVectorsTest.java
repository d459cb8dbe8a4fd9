package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The worked examples of both specifications, each value (domain-facts 3). */
class ResidenceVectorsTest {
    private static final byte[] BASE = hex("6522B4E171195BB218223A976C040111");
    private static final byte[] CHALLENGE = hex("1122334455667788");
    private static final byte[] HALF = hex("404142434445464748494A4B4C4D4E4F");
    private static final String FIRST_SECRET = "937745C20883A1BAD1E04193722A1592378F81A8F1DC589157AEB0F7544FA1BA";
    private static final String FIRST_MAC = "1AD7FB6A3389E017";
    private static final byte[] FIRST_CHALLENGE_OF_CARD = hex("5A6E7E385162B7A3");
    private static final byte[] FIRST_HALF_OF_CARD = hex("19D049490FFF52EEDBFCB930BC810ED0");
    private static final byte[] FIRST_SESSION = hex("CE94938E19E3B97DF96EABCEDC1715CC");
    private static final String SECOND_SECRET = "4AD3C7B6BB484A52771977DED618B41DF841FA0476A05FBE041DEAD6109E773B";
    private static final String SECOND_MAC = "AC854617634F5397";
    private static final String SECOND_ANSWER =
            "289A96B1DA6AE3DA87770419BFD14F0BDAD15F36432B5A946C188C7221759A62" + "FA942EC51E62FF5F";
    private static final byte[] SECOND_CHALLENGE_OF_CARD = hex("921CE277323DA057");
    private static final byte[] SECOND_SESSION = hex("C19CF13D3D7FBEE9EA293D834C88952F");

    @Test
    void derivesTheBaseKeyFromTheNumber() {
        assertArrayEquals(BASE, CardKeys.base(number()));
    }

    @Test
    void asksACardOfTheFirstGeneration() {
        byte[] request = first().request();

        assertEquals(FIRST_SECRET + FIRST_MAC, hex(request));
        assertArrayEquals(hex(FIRST_MAC), CardCipher.TRIPLE_DES.mac(BASE, hex(FIRST_SECRET)));
    }

    @Test
    void derivesTheSessionKeyOfTheFirstGeneration() {
        assertArrayEquals(FIRST_SESSION, CardKeys.session(HALF, FIRST_HALF_OF_CARD));
    }

    @Test
    void takesTheAnswerOfACardOfTheFirstGeneration() throws DeviceException {
        byte[] secret = CardCipher.TRIPLE_DES.encrypt(
                BASE, hex(hex(FIRST_CHALLENGE_OF_CARD) + hex(CHALLENGE) + hex(FIRST_HALF_OF_CARD)));
        byte[] answer = hex(hex(secret) + hex(CardCipher.TRIPLE_DES.mac(BASE, secret)));

        assertArrayEquals(FIRST_SESSION, first().sessionKey(answer));
    }

    @Test
    void showsTheNumberToACardOfTheFirstGeneration() {
        byte[] command = NumberProof.verify(new SessionKey(CardCipher.TRIPLE_DES, FIRST_SESSION.clone()), number());

        assertEquals("0820008613861101" + "1AA82973DB959A811F9711D728F0EEF6", hex(command));
    }

    @Test
    void asksACardOfTheSecondGeneration() {
        assertEquals(SECOND_SECRET + SECOND_MAC, hex(second().request()));
        assertArrayEquals(hex(SECOND_MAC), CardCipher.AES.mac(BASE, hex(SECOND_SECRET)));
    }

    @Test
    void takesTheAnswerOfACardOfTheSecondGeneration() throws DeviceException {
        assertArrayEquals(SECOND_SESSION, second().sessionKey(hex(SECOND_ANSWER)));
    }

    @Test
    void showsTheNumberToACardOfTheSecondGeneration() {
        byte[] command = NumberProof.verify(new SessionKey(CardCipher.AES, SECOND_SESSION.clone()), number());

        assertEquals("0820008613861101" + "EE0B31EF877F68D071C56D58C72E6748", hex(command));
    }

    @Test
    void refusesAnAnswerWithAnyBitChanged() {
        for (int bit = 0; bit < 8 * hex(SECOND_ANSWER).length; bit++) {
            byte[] answer = hex(SECOND_ANSWER);
            answer[bit / 8] ^= (byte) (1 << bit % 8);

            DeviceException refused = assertThrows(DeviceException.class, () -> second().sessionKey(answer));

            assertEquals(DeviceFault.BROKEN, refused.fault());
        }
    }

    @Test
    void refusesTheAnswerToAnotherChallenge() {
        byte[] other = CHALLENGE.clone();
        other[0]++;
        MutualAuthentication asked =
                new MutualAuthentication(CardCipher.AES, BASE, SECOND_CHALLENGE_OF_CARD, other, HALF);

        DeviceException refused = assertThrows(DeviceException.class, () -> asked.sessionKey(hex(SECOND_ANSWER)));

        assertEquals("MUTUAL AUTHENTICATE: the card answers another challenge", refused.getMessage());
    }

    @Test
    void opensWhatItSealed() throws DeviceException {
        for (CardCipher cipher : CardCipher.values()) {
            SessionKey key = new SessionKey(cipher, SECOND_SESSION.clone());
            for (int size = 0; size < 100; size++) {
                byte[] plain = new byte[size];
                Arrays.fill(plain, (byte) 0x80);

                assertArrayEquals(plain, key.open(key.seal(plain)), cipher + " " + size);
            }
        }
    }

    @Test
    void wipesTheKeyOfASession() {
        byte[] bytes = SECOND_SESSION.clone();

        new SessionKey(CardCipher.AES, bytes).close();

        assertArrayEquals(new byte[16], bytes);
    }

    private static MutualAuthentication first() {
        return new MutualAuthentication(CardCipher.TRIPLE_DES, BASE, FIRST_CHALLENGE_OF_CARD, CHALLENGE, HALF);
    }

    private static MutualAuthentication second() {
        return new MutualAuthentication(CardCipher.AES, BASE, SECOND_CHALLENGE_OF_CARD, CHALLENGE, HALF);
    }

    private static CardNumber number() {
        return CardNumber.of("AA12345678BB".toCharArray());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
