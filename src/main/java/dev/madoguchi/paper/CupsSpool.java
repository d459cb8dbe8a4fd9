package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.DocumentPrinter.SlipFate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What CUPS keeps of the jobs it was given here, and its removal.
 *
 * <p>CUPS writes every document to {@code d00012-001} in its spool, and with {@code PreserveJobFiles} (a day, where nobody says
 * otherwise: cupsd.conf(5)) it stays there after printing. Only a Cancel-Job with {@code purge-job} (CUPS IPP specification) removes
 * the file and the entry in the history; {@code cancel -x} of CUPS 2.4.2 does not send it, so {@code ipptool} does. The owner of a
 * job may do this by CUPS's own policy.
 */
final class CupsSpool {
    /** Where CUPS keeps the documents on this computer. */
    static final Path FOLDER = Path.of("/var/spool/cups");

    private static final Logger LOG = LoggerFactory.getLogger(CupsSpool.class);
    private static final Pattern TAKEN = Pattern.compile("request id is (\\S+-\\d+)");
    private static final Pattern JOB = Pattern.compile("(.+)-(\\d+)");
    private static final String GONE = "not-found";
    private static final byte[] NOTHING = {};
    private static final byte[] PURGE = """
            {
              OPERATION Cancel-Job
              GROUP operation-attributes-tag
              ATTR charset attributes-charset utf-8
              ATTR language attributes-natural-language en
              ATTR uri printer-uri $uri
              ATTR integer job-id $job
              ATTR name requesting-user-name $user
              ATTR boolean purge-job true
              STATUS successful-ok
            }
            """.getBytes(StandardCharsets.US_ASCII);

    private static final byte[] STATE = """
            {
              OPERATION Get-Job-Attributes
              GROUP operation-attributes-tag
              ATTR charset attributes-charset utf-8
              ATTR language attributes-natural-language en
              ATTR uri printer-uri $uri
              ATTR integer job-id $job
              ATTR name requesting-user-name $user
              ATTR keyword requested-attributes job-state
              STATUS successful-ok
            }
            """.getBytes(StandardCharsets.US_ASCII);
    private static final long PAUSE_MILLIS = 150;

    private final CupsCommands commands;
    private final SentJobs jobs;
    private final Path folder;

    /** @param folder where the documents lie; need not be readable */
    CupsSpool(CupsCommands commands, SentJobs jobs, Path folder) {
        this.commands = commands;
        this.jobs = jobs;
        this.folder = folder;
    }

    /** Notes a job by what {@code lp} said when it took it, and gives its id. */
    String sent(String said) throws DeviceException {
        Matcher taken = TAKEN.matcher(said);
        if (!taken.find()) {
            throw new DeviceException(DeviceFault.BROKEN, "lp names no job: " + said);
        }
        jobs.add(taken.group(1));
        return taken.group(1);
    }

    /**
     * Waits until a slip has gone through, and removes what CUPS keeps of it. One that has not ended in time is removed too, and the
     * state that it had just before says how far it came.
     */
    synchronized SlipFate awaitSlip(String job, Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        CupsJobState state = CupsJobState.PENDING;
        while (!state.ended() && System.nanoTime() - end < 0 && pause()) {
            state = state(job);
        }
        purge(List.of(job));
        return state.fate();
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CupsJobState state(String job) throws DeviceException {
        Matcher id = parts(job);
        String said = commands.ask(
                        STATE,
                        "ipptool",
                        "-tv",
                        "-d",
                        "job=" + id.group(2),
                        "ipp://" + server() + "/printers/" + id.group(1),
                        "/dev/stdin")
                .words();
        return CupsJobState.in(said)
                .orElseThrow(
                        () -> new DeviceException(DeviceFault.BROKEN, "CUPS does not say how " + job + " is: " + said));
    }

    /** Removes what is left of the jobs that have ended. May be done twice. */
    synchronized SpoolState tidy() throws DeviceException {
        List<String> mine = jobs.all(); // before CUPS is asked: a job sent in between would look ended
        if (mine.isEmpty()) {
            return new SpoolState.Empty();
        }
        Set<String> waiting = listed("not-completed");
        List<String> held = mine.stream().filter(waiting::contains).toList();
        int kept = purge(mine.stream().filter(job -> !waiting.contains(job)).toList());
        if (!held.isEmpty()) {
            return stopped(held.getFirst()) ? new SpoolState.Stopped(held.size()) : new SpoolState.Holding(held.size());
        }
        return kept == 0 ? new SpoolState.Empty() : new SpoolState.Kept(kept);
    }

    /** Removes every job, whether it has ended or not. May be done twice. */
    synchronized SpoolState clear() throws DeviceException {
        int kept = purge(jobs.all());
        return kept == 0 ? new SpoolState.Empty() : new SpoolState.Kept(kept);
    }

    /** Gives how many of these jobs are still there after. */
    private int purge(List<String> ended) throws DeviceException {
        if (ended.isEmpty()) {
            return 0;
        }
        String server = server();
        for (String job : ended) {
            purge(server, job);
        }
        Set<String> known = listed("all");
        int kept = 0;
        for (String job : ended) {
            if (known.contains(job) || hasFile(job)) {
                kept++;
            } else {
                jobs.remove(job);
            }
        }
        return kept;
    }

    private void purge(String server, String job) throws DeviceException {
        Matcher id = parts(job);
        CupsCommands.Said said = commands.ask(
                PURGE,
                "ipptool",
                "-tv",
                "-d",
                "job=" + id.group(2),
                "ipp://" + server + "/printers/" + id.group(1),
                "/dev/stdin");
        if (said.code() != 0 && !said.words().contains(GONE)) {
            LOG.warn("CUPS does not remove {}: {}", job, said.words());
        }
    }

    private boolean hasFile(String job) throws DeviceException {
        if (!Files.isReadable(folder)) {
            return false;
        }
        String files = "d%05d-*".formatted(Integer.parseInt(parts(job).group(2)));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, files)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BROKEN, "the spool cannot be read", e);
        }
    }

    private boolean stopped(String job) throws DeviceException {
        String state = commands.run(NOTHING, "lpstat", "-p", parts(job).group(1));
        return state.lines().findFirst().orElse("").contains("disabled");
    }

    /** The ids that {@code lpstat} lists; the first word of each line. */
    private Set<String> listed(String which) throws DeviceException {
        return commands.run(NOTHING, "lpstat", "-W", which, "-o")
                .lines()
                .map(line -> line.split("\\s", 2)[0])
                .collect(Collectors.toSet());
    }

    /** The host and port that CUPS's programs talk to; its socket in the file system is known to them as localhost. */
    private String server() throws DeviceException {
        String server = commands.run(NOTHING, "lpstat", "-H");
        return server.startsWith("/") ? "localhost" : server;
    }

    private static Matcher parts(String job) throws DeviceException {
        Matcher id = JOB.matcher(job);
        if (!id.matches()) {
            throw new DeviceException(DeviceFault.BROKEN, "no job id: " + job);
        }
        return id;
    }
}
