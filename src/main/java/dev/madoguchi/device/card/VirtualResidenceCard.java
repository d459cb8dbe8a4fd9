package dev.madoguchi.device.card;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A residence card made of memory: it draws its own random numbers, checks the reader's MAC, and speaks secure messaging
 * (domain-facts 3). It counts no tries, as the real ones. Safe for several threads.
 */
public final class VirtualResidenceCard implements VirtualCard {
    /** The number on every virtual card that is given no other. */
    public static final String NUMBER = "ZZ12345678ZZ";

    /** Answers come whole. */
    static final int WHOLE = Integer.MAX_VALUE;

    private static final String ATR = "3B88800100000000000000000009";
    private static final List<String> APPLICATIONS = List.of(
            "D392F0004F0200000000000000000000", "D392F0004F0300000000000000000000", "D392F0004F0400000000000000000000");
    private static final int LENGTH_TAG = 0x96;

    private static final int OK = 0x9000;
    private static final int MORE = 0x6100;
    private static final int FAILED = 0x6300;
    private static final int WRONG_LENGTH = 0x6700;
    private static final int NOT_SATISFIED = 0x6982;
    private static final int BAD_ELEMENT = 0x6988;
    private static final int NOT_FOUND = 0x6A82;
    private static final int WRONG_PARAMETERS = 0x6A86;
    private static final int PAST_THE_END = 0x6B00;
    private static final int UNKNOWN_INSTRUCTION = 0x6D00;

    private final VirtualResidenceSession session;
    private final List<VirtualResidenceFile> files;
    private final int atOnce;
    private byte[] pending = {};
    private int directory;
    private @Nullable VirtualResidenceFile current;

    /** @param atOnce how many bytes one answer holds at most; longer ones come in pieces (61xx), up to 256 bytes each */
    VirtualResidenceCard(
            VirtualResidenceCipher cipher,
            String number,
            List<VirtualResidenceFile> files,
            SecureRandom random,
            int atOnce) {
        this.session = new VirtualResidenceSession(cipher, number.getBytes(StandardCharsets.US_ASCII), random);
        this.files = List.copyOf(files);
        this.atOnce = atOnce;
    }

    @Override
    public byte[] atr() {
        return HexFormat.of().parseHex(ATR);
    }

    @Override
    public synchronized void reset() {
        session.reset();
        pending = new byte[0];
        directory = 0;
        current = null;
    }

    @Override
    public synchronized byte[] answer(byte[] bytes) {
        Optional<CommandBytes> command = CommandBytes.parse(bytes);
        return command.isEmpty() ? word(WRONG_LENGTH) : answer(command.get());
    }

    private byte[] answer(CommandBytes command) {
        return switch (command.classByte() << 8 | command.instruction()) {
            case 0x00A4 -> word(select(command));
            case 0x0084 -> data(session.challenge());
            case 0x0082 -> authenticate(command);
            case 0x0820 -> word(verify(command));
            case 0x00B0, 0x08B0 -> readBinary(command);
            // What is left of an answer; the JDK asks for it in the class of the command.
            case 0x00C0, 0x08C0 -> next();
            default -> word(UNKNOWN_INSTRUCTION);
        };
    }

    private int select(CommandBytes command) {
        if (command.p1() != 0x04) {
            return WRONG_PARAMETERS;
        }
        String asked = HexFormat.of().withUpperCase().formatHex(command.data());
        int found = APPLICATIONS.indexOf(asked);
        if (found >= 0) {
            directory = found + 1;
            current = null;
            return OK;
        }
        return NOT_FOUND;
    }

    private byte[] authenticate(CommandBytes command) {
        return session.authenticate(command.data()).map(this::data).orElseGet(() -> word(FAILED));
    }

    private int verify(CommandBytes command) {
        if (command.p1() != 0 || command.p2() != 0x86) {
            return WRONG_PARAMETERS;
        }
        if (!session.agreed()) {
            return NOT_SATISFIED;
        }
        return session.show(command.data()) ? OK : FAILED;
    }

    private byte[] readBinary(CommandBytes command) {
        int offset = command.p1() << 8 | command.p2();
        if ((command.p1() & 0x80) != 0) {
            current = file(command.p1() & 0x1F);
            offset = command.p2();
        }
        return current == null ? word(NOT_FOUND) : read(current, offset, command);
    }

    private byte[] read(VirtualResidenceFile file, int offset, CommandBytes command) {
        boolean secret = command.classByte() == 0x08;
        boolean allowed = switch (file.access()) {
            case EVERYBODY -> !secret;
            case NUMBER -> session.shown() && !secret;
            case SECRET -> session.shown() && secret;
        };
        if (!allowed) {
            return word(NOT_SATISFIED);
        }
        int count = secret ? asked(command.data()) : command.expected();
        if (count < 0) {
            return word(BAD_ELEMENT);
        }
        if (offset >= file.size()) {
            return word(PAST_THE_END);
        }
        byte[] read = file.read(offset, count);
        return data(secret ? session.seal(read) : read);
    }

    /** How much the element 96 asks for; 0000 is all. */
    private static int asked(byte[] element) {
        boolean right = element.length == 4 && (element[0] & 0xFF) == LENGTH_TAG && element[1] == 2;
        int count = right ? (element[2] & 0xFF) << 8 | (element[3] & 0xFF) : -1;
        return count == 0 ? 0xFFFF : count;
    }

    private @Nullable VirtualResidenceFile file(int shortId) {
        return files.stream()
                .filter(each -> each.is(directory, shortId))
                .findFirst()
                .orElse(null);
    }

    private byte[] data(byte[] bytes) {
        pending = bytes;
        return next();
    }

    private byte[] next() {
        int size = Math.min(atOnce, pending.length);
        byte[] piece = Arrays.copyOf(pending, size + 2);
        pending = Arrays.copyOfRange(pending, size, pending.length);
        int status = pending.length == 0 ? OK : MORE | (Math.min(pending.length, atOnce) & 0xFF);
        piece[size] = (byte) (status >> 8);
        piece[size + 1] = (byte) status;
        return piece;
    }

    private static byte[] word(int status) {
        return new byte[] {(byte) (status >> 8), (byte) status};
    }
}
