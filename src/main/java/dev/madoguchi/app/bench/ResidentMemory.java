package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much of the computer's memory this program holds, seen again and again; native memory is part of it. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final double KILOBYTES = 1024;
    /** The first and the last sixth are compared, by their medians: one collection of garbage is no growth. */
    private static final int PARTS = 6;

    private final List<Double> megabytes = new ArrayList<>();

    /** Whether this system tells. */
    static boolean isKnown() {
        return Files.isReadable(STATUS);
    }

    void look() throws IOException {
        megabytes.add(now());
    }

    /** By how many megabytes it grew from the first sixth of what was seen to the last one. */
    double growth() {
        int part = Math.max(1, megabytes.size() / PARTS);
        double first = median(megabytes.subList(0, part));
        double last = median(megabytes.subList(megabytes.size() - part, megabytes.size()));
        return last - first;
    }

    /** How much of the time that was watched lies between the middles of both sixths. */
    static double share() {
        return (PARTS - 1.0) / PARTS;
    }

    /** In megabytes, at this moment. */
    static double now() throws IOException {
        Optional<String> line = Files.readAllLines(STATUS).stream()
                .filter(each -> each.startsWith(RESIDENT))
                .findFirst();
        String kilobytes = line.orElseThrow(() -> new IOException(STATUS + " tells no " + RESIDENT))
                .replaceAll("\\D", "");
        return Long.parseLong(kilobytes) / KILOBYTES;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
