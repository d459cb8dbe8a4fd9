package dev.madoguchi.app.command;

import dev.madoguchi.city.desk.EnvelopeOpener;
import dev.madoguchi.city.desk.OpenedRecord;
import dev.madoguchi.city.desk.Picture;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens sealed records with the city's key. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens sealed records with the city's private key and prints each as JSON.",
            "A record that was altered by one bit, or that no known station signed, is refused."
        })
final class OpenCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityKeyChoice keys;

    @Option(names = "--stations", description = "The stations' public keys; otherwise stations.jwk beside the key.")
    private @Nullable Path stations;

    @Option(names = "--out", description = "A folder for the pictures; otherwise only their names are printed.")
    private @Nullable Path out;

    @Option(names = "--day", description = "Only records of this day.")
    private @Nullable LocalDate day;

    @Option(names = "--site", description = "Only records of this site.")
    private @Nullable String site;

    @Option(
            names = "--list",
            description = {
                "Says of each record what stands on its outside and whether it opens, and nothing of what is in it.",
                "A record that does not open is listed with the reason and stops nothing."
            })
    private boolean list;

    @Parameters(
            arity = "1..*",
            paramLabel = "ENVELOPE",
            description = "Sealed records (*.cbor), containers of a carry-out (*.zip), or folders that hold them.")
    private List<Path> envelopes = new ArrayList<>();

    @Override
    public void run() {
        StationKeys known = readStations();
        try (CityPrivateKeys opening = keys.read()) {
            EnvelopeOpener opener = new EnvelopeOpener(opening, known);
            List<Map<String, Object>> opened = new ArrayList<>();
            try (UnpackedContainers containers = UnpackedContainers.of(envelopes, known)) {
                List<Path> files = new EnvelopeChoice(day, site).of(containers.paths());
                for (Path envelope : files) {
                    opened.add(list ? listed(opener, envelope) : open(opener, envelope));
                }
                print(opened, files);
            }
        }
    }

    private void print(List<Map<String, Object>> opened, List<Path> files) {
        boolean one = envelopes.size() == 1 && files.equals(envelopes);
        Json.print(one ? opened.getFirst() : opened);
    }

    private static Map<String, Object> listed(EnvelopeOpener opener, Path envelope) {
        Map<String, Object> told = new LinkedHashMap<>();
        try {
            OpenedRecord record = opener.open(Files.readAllBytes(envelope));
            tellOutside(told, envelope, record);
            told.put("opens", true);
        } catch (EnvelopeException e) {
            told.put("file", envelope.toString());
            told.put("opens", false);
            told.put("reason", e.reason().name());
            told.put("why", new Texts(Locale.ENGLISH).get(EnvelopeOpener.messageKey(e.reason())));
        } catch (IOException e) {
            throw new CommandFault("The file " + envelope + " cannot be read.", e);
        }
        return told;
    }

    private static void tellOutside(Map<String, Object> told, Path envelope, OpenedRecord record) {
        told.put("file", envelope.toString());
        told.put("id", record.header().id().toString());
        told.put("kind", record.header().kind());
        told.put("station", record.header().station());
        told.put("site", record.header().site());
        told.put("municipality", record.header().municipality());
        told.put("day", record.header().day().toString());
        told.put("sealedAt", record.header().sealedAt().toString());
        told.put("sha256", record.sha256());
    }

    private Map<String, Object> open(EnvelopeOpener opener, Path envelope) {
        try {
            OpenedRecord record = opener.open(Files.readAllBytes(envelope));
            Map<String, Object> told = new LinkedHashMap<>();
            tellOutside(told, envelope, record);
            told.put("record", record.content());
            told.put("pictures", pictures(record));
            return told;
        } catch (EnvelopeException e) {
            Texts texts = new Texts(Locale.ENGLISH);
            String message = EnvelopeOpener.messageKey(e.reason());
            throw new CommandFault(envelope + ": " + texts.get(message) + " " + texts.get(message + ".todo"), e);
        } catch (IOException e) {
            throw new CommandFault("The file " + envelope + " cannot be read.", e);
        }
    }

    private List<String> pictures(OpenedRecord record) throws IOException {
        List<String> names = new ArrayList<>();
        for (Picture picture : record.pictures()) {
            String name = record.header().id() + "-" + picture.name();
            if (out != null) {
                Files.createDirectories(out);
                DurableFile.write(out.resolve(name), picture.bytes());
            }
            names.add(name);
        }
        return names;
    }

    private StationKeys readStations() {
        Path file = keys.stations(stations);
        try {
            return StationKeys.fromJwks(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFault("The stations' keys " + file + " cannot be read; name them with --stations.", e);
        } catch (SecretException e) {
            throw new CommandFault(file + " holds no stations' keys: " + e.getMessage() + ".", e);
        }
    }
}
