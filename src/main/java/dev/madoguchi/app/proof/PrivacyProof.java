package dev.madoguchi.app.proof;

import dev.madoguchi.app.demo.ProofDay;
import dev.madoguchi.app.proof.ProofRow.Place;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.city.CityException;
import dev.madoguchi.closing.DayTraces;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Serves and closes a day of invented visitors on the real program, with a city server that is a program of its own, and looks for the
 * visitors afterwards in every place there is.
 *
 * <p>The people are drawn anew for each day, so that nothing but the day can have left what is found. Before closing, the same search
 * must find them in the workstation's memory: that is the control.
 */
public final class PrivacyProof {
    private static final String MAIN = "dev.madoguchi.app.Main";
    private static final double SECOND = 1e9;

    private final Path out;
    private final int visitors;
    private final boolean plant;
    private final Clock clock;

    /**
     * @param out an empty folder
     * @param visitors how many come
     * @param plant whether a visitor's entry is left on the disk and in the memory on purpose
     */
    public PrivacyProof(Path out, int visitors, boolean plant, Clock clock) {
        this.out = out;
        this.visitors = visitors;
        this.plant = plant;
        this.clock = clock;
    }

    /** Proves it for the municipality of this profile. */
    public ProofOfDay prove(Path profile) throws ProofException {
        long start = System.nanoTime();
        try {
            Practice.Place place = ProofDay.placeIn(
                    out.resolve(name(profile)).resolve("looked-at").toAbsolutePath(), Profiles.read(profile));
            Path known = Files.createDirectories(
                    out.resolve(name(profile)).resolve("known").toAbsolutePath());
            Instant since = Instant.now().minusSeconds(1);
            Practice.make(place, new Texts(Locale.JAPANESE), clock);
            return prove(profile, place, known, since, freePort(), start);
        } catch (IOException | ProfileException | CityException | SecretException | EnrolmentException e) {
            throw new ProofException("The proof stopped: " + e.getMessage(), e);
        }
    }

    private ProofOfDay prove(Path profile, Practice.Place place, Path known, Instant since, int port, long start)
            throws IOException, ProofException {
        Path work = place.folder();
        Path logs = Files.createDirectories(work.resolve("output"));
        Path temporary = work.resolve("temporary");
        URI address = URI.create("https://127.0.0.1:" + port);
        List<ProofRow> rows = new ArrayList<>();
        try (Child server = server(place, logs, port);
                Child station = new Child(
                        "workstation",
                        temporary,
                        logs.resolve("workstation"),
                        ProofDay.class.getName(),
                        ProofDay.arguments(profile, place, address, known, visitors, plant))) {
            station.until(ProofDay.SERVED);
            Places places = new Places(traces(profile, known), known, since);
            rows.add(memory(places, Place.CONTROL, station));
            station.tell("close");
            station.until(ProofDay.CLOSED);
            rows.add(places.folders(Place.WORKSTATION, Practice.homeOf(place).root()));
            rows.add(places.folders(Place.TEMPORARY, temporary));
            rows.add(places.folders(Place.OUTPUT, logs));
            rows.add(places.spools(Practice.homeOf(place).root(), temporary));
            rows.add(heap(places, known));
            rows.add(memory(places, Place.MEMORY, station));
            rows.add(places.folders(Place.SERVER, Practice.cityOf(place)));
            rows.add(memory(places, Place.SERVER_MEMORY, server));
            rows.add(places.computer());
            station.tell("end");
        }
        DayTraces looked = traces(profile, known);
        double seconds = Math.round((System.nanoTime() - start) / SECOND * 10) / 10.0;
        return new ProofOfDay(
                place.profile().name(), visitors, looked.texts(), looked.patternCount(), seconds, List.copyOf(rows));
    }

    private static Child server(Practice.Place place, Path logs, int port) throws IOException, ProofException {
        Child server = new Child(
                "server",
                place.folder().resolve("server-temporary"),
                logs.resolve("server"),
                MAIN,
                List.of(
                        "server",
                        "--allow-root",
                        "--home",
                        Practice.cityOf(place).toString(),
                        "--port",
                        String.valueOf(port)));
        server.tell(PracticeCity.PASSPHRASE);
        server.until("listens on port " + port);
        return server;
    }

    private DayTraces traces(Path profile, Path known) throws IOException, ProofException {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Path file : Places.files(known, ".entry")) {
            entries.add(LedgerEntryCodec.decode(Files.readAllBytes(file)));
        }
        List<byte[]> photos = new ArrayList<>();
        for (Path file : Places.files(known, ".jpg")) {
            photos.add(Files.readAllBytes(file));
        }
        if (entries.size() != visitors || photos.size() != visitors) {
            throw new ProofException("The day book holds " + entries.size() + " visitors and " + photos.size()
                    + " photos where " + visitors + " were served; nothing is proved.");
        }
        return DayTraces.of(entries, photos, LocalDate.now(clock), Files.readString(profile));
    }

    private static ProofRow memory(Places places, Place place, Child program) throws IOException {
        try (InputStream memory = ProcessMemory.of(program.pid())) {
            return places.memory(place, memory);
        }
    }

    private static ProofRow heap(Places places, Path known) throws IOException {
        Path heap = known.resolve("heap.hprof");
        try (InputStream data = Files.newInputStream(heap)) {
            return places.memory(Place.HEAP, data);
        } finally {
            Files.delete(heap);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String name(Path profile) {
        return profile.getFileName().toString().replaceFirst("\\..*$", "");
    }
}
