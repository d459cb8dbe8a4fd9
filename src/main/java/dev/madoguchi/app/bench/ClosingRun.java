package dev.madoguchi.app.bench;

import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.LedgerPrint;
import dev.madoguchi.closing.ScanReport;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Closes a day of 1,000 visitors, each with a photo and a sealed record: the ledger as a PDF, counted, delivered, everything erased,
 * the workstation searched, the certificate signed. Prints the seconds it took and the megabytes of heap it had at the most.
 */
final class ClosingRun {
    private static final int VISITORS = 1000;
    private static final double MEGABYTE = 1024 * 1024;
    private static final Person CHIEF = new Person("bench", "見本　責任者", Role.SUPERVISOR);

    private ClosingRun() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        try (ClosingBenchStation station = new ClosingBenchStation(folder)) {
            station.receive(VISITORS);
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            close(station);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(Locale.ROOT, "%.3f %.1f%n", seconds, peak());
        } finally {
            Benchmarks.remove(folder);
        }
    }

    private static void close(ClosingBenchStation station) throws ClosingException {
        LocalDate day = station.day();
        LedgerPrint print = station.closing().writeLedger(day, CHIEF);
        if (print.lines() != VISITORS || print.pdf().length < VISITORS) {
            throw new IllegalStateException("the ledger lists " + print.lines());
        }
        station.closing().confirmLedger(day, print.pages(), CHIEF);
        station.closing().deliver(day, "見本市　担当", CHIEF);
        station.closing().erase(day, CHIEF, Optional.empty(), step -> {});
        ScanReport report = station.closing().scan(day, CHIEF).report();
        if (!report.clean()) {
            throw new IllegalStateException("something is left: " + report.findings());
        }
        station.closing().certify(day, CHIEF);
    }

    /** What all pools of the heap held at most, each at its own time: never less than the heap's own peak. */
    private static double peak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
