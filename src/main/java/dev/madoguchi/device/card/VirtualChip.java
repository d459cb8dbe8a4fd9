package dev.madoguchi.device.card;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chip with applications, files and PINs, which answers the commands that a My Number Card knows (domain-facts 1.2) with
 * its status words (1.3). Where it has a master file, that holds files and PINs too, and what is verified there opens files of
 * every application (2.1). Safe for several threads.
 */
final class VirtualChip implements VirtualCard {
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_RECORD = 0xB2;
    private static final int VERIFY = 0x20;
    private static final int COMPUTE_SIGNATURE = 0x2A;
    /** The class of the one command that is the maker's own (domain-facts 1.2). */
    private static final int MAKERS = 0x80;

    private static final int OK = 0x9000;
    private static final int WRONG_LENGTH = 0x6700;
    private static final int NOT_A_FILE_TO_READ = 0x6981;
    private static final int NOT_OPENED = 0x6982;
    private static final int NO_CURRENT_FILE = 0x6986;
    private static final int NOT_FOUND = 0x6A82;
    private static final int RECORD_NOT_FOUND = 0x6A83;
    private static final int WRONG_PARAMETERS = 0x6A86;
    private static final int PAST_THE_END = 0x6B00;
    private static final int UNKNOWN_INSTRUCTION = 0x6D00;
    private static final int UNKNOWN_CLASS = 0x6E00;

    private final byte[] atr;
    private final @Nullable VirtualApplication master;
    private final List<VirtualApplication> applications;
    private @Nullable VirtualApplication application;
    private int current;

    VirtualChip(byte[] atr, List<VirtualApplication> applications) {
        this(atr, null, applications);
    }

    /** @param master the files and PINs above all applications, or null for a card that does not let it be selected */
    VirtualChip(byte[] atr, @Nullable VirtualApplication master, List<VirtualApplication> applications) {
        this.atr = atr.clone();
        this.master = master;
        this.applications = List.copyOf(applications);
    }

    @Override
    public byte[] atr() {
        return atr.clone();
    }

    @Override
    public synchronized void reset() {
        applications.forEach(VirtualApplication::forgetPins);
        Optional.ofNullable(master).ifPresent(VirtualApplication::forgetPins);
        application = null;
        current = 0;
    }

    @Override
    public synchronized byte[] answer(byte[] bytes) {
        Optional<CommandBytes> command = CommandBytes.parse(bytes);
        if (command.isEmpty()) {
            return word(WRONG_LENGTH);
        }
        if (command.get().classByte() == MAKERS && command.get().instruction() == COMPUTE_SIGNATURE) {
            return sign(command.get());
        }
        if (command.get().classByte() != 0) {
            return word(UNKNOWN_CLASS);
        }
        return switch (command.get().instruction()) {
            case SELECT -> word(select(command.get()));
            case VERIFY -> word(verify(command.get()));
            case READ_BINARY -> readBinary(command.get());
            case READ_RECORD -> readRecord(command.get());
            default -> word(UNKNOWN_INSTRUCTION);
        };
    }

    /** The tries left of a PIN, to look at a card from outside. */
    synchronized int tries(String aid, int pin) {
        return tries(named(aid), pin);
    }

    /** The tries left of a PIN of the master file, likewise. */
    synchronized int masterTries(int pin) {
        return tries(master, pin);
    }

    private static int tries(@Nullable VirtualApplication holder, int pin) {
        VirtualPin found = Optional.ofNullable(holder)
                .map(VirtualApplication::pins)
                .map(pins -> pins.get(pin))
                .orElseThrow();
        return found.tries();
    }

    private int select(CommandBytes command) {
        byte[] data = command.data();
        return switch (command.p1()) {
            case 0x04 -> selectApplication(HexFormat.of().withUpperCase().formatHex(data));
            case 0x02 -> data.length == 2 ? selectFile((data[0] & 0xFF) << 8 | (data[1] & 0xFF)) : WRONG_LENGTH;
            case 0x00 -> selectMaster();
            default -> WRONG_PARAMETERS;
        };
    }

    private int selectMaster() {
        if (master == null) {
            return WRONG_PARAMETERS;
        }
        application = master;
        current = 0;
        return OK;
    }

    /** What was verified belongs to the application; another one knows nothing of it. */
    private int selectApplication(String aid) {
        VirtualApplication found = named(aid);
        if (found == null) {
            return NOT_FOUND;
        }
        applications.forEach(VirtualApplication::forgetPins);
        application = found;
        current = 0;
        return OK;
    }

    private int selectFile(int fileId) {
        if (application == null || !application.holds(fileId)) {
            return NOT_FOUND;
        }
        current = fileId;
        return OK;
    }

    private int verify(CommandBytes command) {
        if (command.p1() != 0 || (command.p2() & 0x80) == 0) {
            return WRONG_PARAMETERS;
        }
        int shortId = command.p2() & 0x1F;
        int fileId = shortId == 0 ? current : shortId;
        VirtualPin pin = application == null ? null : application.pins().get(fileId);
        if (pin == null) {
            return shortId == 0 ? NO_CURRENT_FILE : NOT_FOUND;
        }
        byte[] entered = command.data();
        return entered.length == 0 ? pin.query() : pin.verify(entered);
    }

    private byte[] sign(CommandBytes command) {
        if (command.p1() != 0 || command.p2() != 0x80) {
            return word(WRONG_PARAMETERS);
        }
        VirtualKey key = application == null ? null : application.keys().get(current);
        if (application == null || key == null) {
            return word(NO_CURRENT_FILE);
        }
        if (!application.opens(key)) {
            return word(NOT_OPENED);
        }
        byte[] digestInfo = command.data();
        return digestInfo.length == 0 || digestInfo.length > VirtualKey.LONGEST
                ? word(WRONG_LENGTH)
                : done(key.sign(digestInfo));
    }

    private byte[] readBinary(CommandBytes command) {
        if ((command.p1() & 0x80) == 0) {
            return read(current, command.p1() << 8 | command.p2(), command.expected());
        }
        int fileId = command.p1() & 0x1F;
        int found = selectFile(fileId);
        return found == OK ? read(fileId, command.p2(), command.expected()) : word(found);
    }

    /** The one record of a record file (the card common application keeps what it tells in one). */
    private byte[] readRecord(CommandBytes command) {
        if (command.p1() > 1) {
            return word(RECORD_NOT_FOUND);
        }
        return read(current, 0, command.expected());
    }

    private byte[] read(int fileId, int offset, int count) {
        if (application == null || fileId == 0) {
            return word(NO_CURRENT_FILE);
        }
        VirtualFile file = application.files().get(fileId);
        if (file == null) {
            return word(NOT_A_FILE_TO_READ);
        }
        if (!application.opens(file) && (master == null || !master.opens(file))) {
            return word(NOT_OPENED);
        }
        if (count == 0) {
            return word(WRONG_LENGTH);
        }
        if (offset >= file.size()) {
            return word(PAST_THE_END);
        }
        return done(file.read(offset, count));
    }

    private static byte[] done(byte[] content) {
        byte[] answer = Arrays.copyOf(content, content.length + 2);
        answer[content.length] = (byte) (OK >> 8);
        return answer;
    }

    private @Nullable VirtualApplication named(String aid) {
        return applications.stream()
                .filter(each -> each.aid().equals(aid))
                .findFirst()
                .orElse(null);
    }

    private static byte[] word(int status) {
        return new byte[] {(byte) (status >> 8), (byte) status};
    }
}
