package dev.madoguchi.app.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every page that a running process may write to, as one stream: what a computer would swap to its disk, or write into a core file
 * (Linux, proc(5)). Nothing of it is written down.
 *
 * <p>Pages that were promised and never touched hold nothing and are left out. Only the process's parent or an administrator may read it.
 */
final class ProcessMemory extends InputStream {
    private static final int STEP = 1 << 20;

    private final RandomAccessFile memory;
    private final List<Range> ranges;
    private final byte[] buffer = new byte[STEP];
    private int range;
    private long done;
    private int at;
    private int end;

    private record Range(long from, long length) {}

    private ProcessMemory(RandomAccessFile memory, List<Range> ranges) {
        this.memory = memory;
        this.ranges = ranges;
    }

    static ProcessMemory of(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        List<Range> ranges = new ArrayList<>();
        for (String line : Files.readAllLines(process.resolve("maps"))) {
            if (line.contains(" rw") && !line.contains("[v")) {
                String[] ends = line.substring(0, line.indexOf(' ')).split("-", 2);
                long from = Long.parseUnsignedLong(ends[0], 16);
                ranges.add(new Range(from, Long.parseUnsignedLong(ends[1], 16) - from));
            }
        }
        return new ProcessMemory(new RandomAccessFile(process.resolve("mem").toFile(), "r"), ranges);
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, offset, taken);
        at += taken;
        return taken;
    }

    /** Whether there is a byte to give. */
    private boolean fill() throws IOException {
        while (at == end) {
            if (range == ranges.size()) {
                return false;
            }
            step(ranges.get(range));
        }
        return true;
    }

    private void step(Range now) {
        int wanted = (int) Math.min(STEP, now.length() - done);
        at = 0;
        end = reads(now.from() + done, wanted) && !isEmpty(wanted) ? wanted : 0;
        done += wanted;
        if (done == now.length()) {
            range++;
            done = 0;
        }
    }

    /** Whether these pages are backed by memory. */
    private boolean reads(long from, int wanted) {
        try {
            memory.seek(from);
            memory.readFully(buffer, 0, wanted);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isEmpty(int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
