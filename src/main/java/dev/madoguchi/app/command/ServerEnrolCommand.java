package dev.madoguchi.app.command;

import dev.madoguchi.city.EnrolmentOffer;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.StationName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a one-time code by which one new station is enrolled. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a code for one new station, good for 15 minutes and for one use; type or scan it there (\"start --enrol -\").",
            "Whoever has it in that time can become this station: show it to nobody else."
        })
final class ServerEnrolCommand implements Runnable {
    private static final int QR_SIZE = 600;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(names = "--municipality", description = "The municipality's id (default: the one of --profile).")
    private @Nullable String municipality;

    @Option(names = "--site", required = true, description = "The site's id in the municipality's profile.")
    @SuppressWarnings("NullAway.Init")
    private String site;

    @Option(names = "--station", required = true, description = "The station's name, unique in the municipality.")
    @SuppressWarnings("NullAway.Init")
    private String station;

    @Option(
            names = "--profile",
            description = "The municipality's profile, which stations get from now on; needed the first time.")
    private @Nullable Path profile;

    @Option(
            names = "--address",
            description = "HOST:PORT where the station reaches the server (default: the first of names and the port).")
    private @Nullable String address;

    @Option(names = "--qr", description = "Leaves the code's QR there, as PNG that its owner alone may read.")
    private @Nullable Path qr;

    @Override
    public void run() {
        StationName name = new StationName(municipality(), site, station);
        EnrolmentOffer offer = city.does(deeds -> {
            if (profile != null) {
                deeds.keepProfile(text(profile));
            }
            return deeds.offer(name, address());
        });
        BufferedImage picture = QrPicture.of(offer.text(), 1);
        System.out.println(TerminalQr.of(picture));
        System.out.println("Code for station " + station + " of site " + site + ", until "
                + TIME.format(offer.expires().atZone(ZoneId.systemDefault())) + ", for one use:");
        System.out.println();
        System.out.println("    " + offer.text().replaceAll("((?:[^-]+-){3}[^-]+)-", "$1\n    "));
        if (qr != null) {
            write(QrPicture.of(offer.text(), QR_SIZE), qr);
        }
    }

    private String municipality() {
        if (municipality != null) {
            return municipality;
        }
        if (profile == null) {
            throw new CommandFault("Name the municipality with --municipality, or its profile with --profile.");
        }
        Profile read = Samples.profile(profile);
        return read.id();
    }

    private URI address() {
        try {
            return address == null ? city.address() : URI.create("https://" + address);
        } catch (IllegalArgumentException e) {
            throw new CommandFault("--address is HOST:PORT, not " + address + ".", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read as text.", e);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture, "png", out);
            out.flush();
            DurableFile.write(file, png.toByteArray());
        } catch (IOException e) {
            throw new CommandFault("The QR cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
