package dev.madoguchi.app.command;

import dev.madoguchi.city.desk.DeliverySource;
import dev.madoguchi.city.desk.DeskException;
import dev.madoguchi.city.desk.Listed;
import dev.madoguchi.closing.CheckedCertificate;
import dev.madoguchi.closing.DestroyedRecord;
import dev.madoguchi.closing.ErasureMethod;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks erasure certificates at the city: who signed them, and whether every record that is gone at the station is with the city. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks erasure certificates (certificate-DAY.jws): that a station of the city signed each, that every sealed",
            "record which the station keeps no longer is with the city, and that the search afterwards found nothing.",
            "Needs the desk's passphrase, or --folder and --stations, and no key of the city. Ends 1 where one does not hold."
        })
final class DeskCertificateCommand implements Runnable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** More than any signed statement may have. */
    private static final int LARGEST = 8 * 1024 * 1024;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DeskCommand desk;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Certificates, as stations sign them.")
    private List<Path> files = List.of();

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Override
    public void run() {
        List<Handed> handed =
                files.stream().map(file -> new Handed(file, read(file))).toList();
        desk.looking(source -> check(handed, source));
    }

    private void check(List<Handed> handed, DeliverySource source) throws DeskException {
        StationKeys known = source.stations();
        int refused = 0;
        for (Handed each : handed) {
            if (!holds(each, known, source)) {
                refused++;
            }
        }
        if (refused > 0) {
            throw new CommandFault(
                    refused == 1 ? "One certificate does not hold." : refused + " certificates do not hold.");
        }
    }

    /** A certificate as it was handed in. */
    private record Handed(Path file, String jws) {}

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new CommandFault("The certificate " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private boolean holds(Handed handed, StationKeys known, DeliverySource source) throws DeskException {
        CheckedCertificate certificate;
        try {
            certificate = CheckedCertificate.read(handed.jws(), known);
        } catch (JwsException e) {
            System.out.println(handed.file() + ": not to be believed, " + e.getMessage() + ".");
            return false;
        }
        long missing = missing(certificate, source);
        tell(handed.file(), certificate, missing);
        return missing == 0 && certificate.clean();
    }

    /** How many of the records that the station erased the city does not have, or has otherwise. */
    private static long missing(CheckedCertificate certificate, DeliverySource source) throws DeskException {
        Set<String> there = new HashSet<>();
        for (Listed record : source.day(certificate.day()).records()) {
            there.add(record.id() + " " + record.sha256());
        }
        return certificate.records().stream()
                .map(DeskCertificateCommand::line)
                .filter(record -> !there.contains(record))
                .count();
    }

    private static String line(DestroyedRecord record) {
        return record.id() + " " + record.sha256();
    }

    private void tell(Path file, CheckedCertificate certificate, long missing) {
        int records = certificate.records().size();
        System.out.println(file + ": signed by " + certificate.station().station() + " of "
                + certificate.station().site() + " (" + certificate.station().municipality() + ")");
        say("day", certificate.day().toString());
        say("erased", at(certificate.erased()) + ", certified " + at(certificate.certified()));
        say("by", certificate.by());
        certificate.witness().ifPresent(witness -> say("before", witness));
        say("records", records + (missing == 0 ? ", all with the city" : ", " + missing + " NOT WITH THE CITY"));
        say("photos", certificate.photos() + " erased by themselves");
        for (ErasureMethod method : certificate.how()) {
            say("done", texts.get(method.messageKey()));
        }
        say("search", found(certificate));
        say("SHA-256", certificate.sha256() + " (as on the paper)");
    }

    private static String found(CheckedCertificate certificate) {
        if (certificate.clean()) {
            return "nothing found, every file read";
        }
        return certificate.residue() + " FOUND, " + certificate.unread() + " files not read";
    }

    private static String at(Instant moment) {
        return TIME.format(moment.atZone(Samples.CLOCK.getZone()));
    }

    private static void say(String what, String words) {
        System.out.printf(Locale.ROOT, "  %-8s %s%n", what, words);
    }
}
