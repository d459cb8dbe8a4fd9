package dev.madoguchi.carryout;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.carryout.CarryOutDesk.OnMedium;
import dev.madoguchi.carryout.CarryOutDesk.Sight;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.GuidedDeeds;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carrying records out without its pixels: what goes, onto which medium, to which place, and what came of earlier transports. */
public final class CarryOutViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutViewModel.class);

    private final CarryOutDesk desk;
    private final List<String> destinations;
    private final Texts texts;
    private final GuidedDeeds<Sight> deeds;
    private final ObjectProperty<Optional<Medium>> medium = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> destination = new SimpleObjectProperty<>(Optional.empty());

    /** @param destinations the places that the city has named; any may be written where there is none */
    public CarryOutViewModel(CarryOutDesk desk, List<String> destinations, Texts texts, Background background) {
        this.desk = desk;
        this.destinations = List.copyOf(destinations);
        this.texts = texts;
        deeds = new GuidedDeeds<>(desk::look, this::failed, texts, background);
        deeds.sightProperty().subscribe(seen -> seen.ifPresent(this::choose));
    }

    /** The screen appears: what was told and chosen before is forgotten. */
    void begin() {
        deeds.forget();
        destination.set(destinations.size() == 1 ? Optional.of(destinations.getFirst()) : Optional.empty());
        tick();
    }

    /** Looks again. Called every second while the screen is seen. */
    void tick() {
        deeds.look();
    }

    /** Keeps the chosen medium while it is there; the only one there is needs no choosing. */
    private void choose(Sight now) {
        Optional<Medium> chosen = medium.get().filter(now.media()::contains);
        medium.set(
                chosen.isEmpty() && now.media().size() == 1
                        ? Optional.of(now.media().getFirst())
                        : chosen);
    }

    List<String> destinations() {
        return destinations;
    }

    /** What is told when it is pressed too early, or empty where it can be written. */
    Optional<String> missing() {
        if (deeds.sightProperty()
                .get()
                .map(now -> now.load().records().isEmpty())
                .orElse(true)) {
            return Optional.of("carryout.missing.records");
        }
        if (medium.get().isEmpty()) {
            return Optional.of("carryout.missing.medium");
        }
        return destination.get().filter(place -> !place.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("carryout.missing.destination");
    }

    /** Writes what waits onto the chosen medium. Does nothing where something is missing. */
    void write() {
        if (missing().isEmpty()) {
            Medium onto = medium.get().orElseThrow();
            String place = destination.get().orElseThrow();
            deeds.run("carryout.writing", () -> desk.write(onto, place), this::written);
        }
    }

    /** Goes on with a container that was not written to its end, on the chosen medium. */
    void writeAgain(UUID id) {
        medium.get()
                .ifPresentOrElse(
                        onto -> deeds.run("carryout.writing", () -> desk.writeAgain(id, onto), this::written),
                        () -> deeds.tell(Notice.of(texts, Tone.WARNING, "carryout.missing.medium")));
    }

    private Notice written(OnMedium came) {
        String key = came.free() ? "carryout.written" : "carryout.writtenStays";
        return came.unprinted()
                .map(fault -> {
                    Notice why = DeviceNotice.of(texts, DeviceKind.PRINTER, fault);
                    return Notice.of(Tone.WARNING, texts.get("carryout.writtenUnprinted", why.what()), why.todo());
                })
                .orElseGet(() -> Notice.of(
                        texts, Tone.READY, key, came.carryOut().records().size()));
    }

    /** Prints a transport's slip once more. */
    void printSlip(UUID id) {
        deeds.run("carryout.printing", "carryout.printed", () -> desk.printSlip(id));
    }

    /** Notes who took the container. */
    void received(UUID id, String by) {
        deeds.run("carryout.noting", "carryout.receivedNoted", () -> desk.received(id, by));
    }

    /** Notes that the medium is back. */
    void returned(UUID id) {
        deeds.run("carryout.noting", "carryout.returnedNoted", () -> desk.returned(id));
    }

    /** Takes in the city's answer. */
    public void takeIn(Path file) {
        deeds.run("carryout.taking", () -> desk.takeIn(file), this::taken);
    }

    private Notice taken(TakenIn came) {
        String key = came.complete() ? "carryout.taken" : "carryout.takenInPart";
        return Notice.of(
                came.complete() ? Tone.READY : Tone.WARNING,
                texts.get(key, came.taken(), came.known(), came.unproved(), came.refused()),
                texts.get(key + ".todo"));
    }

    private Notice failed(Exception error) {
        if (error instanceof CarryOutException refused) {
            LOG.warn("Nothing was carried out: {}", refused.fault());
            return Notice.of(texts, Tone.WARNING, refused.fault().messageKey());
        }
        if (error instanceof MediaException medium) {
            LOG.warn("The medium failed: {}", medium.fault());
            return Notice.of(texts, Tone.WARNING, key(medium.fault()));
        }
        if (error instanceof IOException) {
            LOG.warn("The city's answer was not read", error);
            return Notice.of(texts, Tone.WARNING, CarryOutFault.NO_RECEIPTS.messageKey());
        }
        return Trouble.of(error, LOG).notice(texts, DeviceKind.PRINTER);
    }

    /** The words of a medium's fault: those of this screen where the general ones speak of photos. */
    private String key(MediaFault fault) {
        String own = "carryout.media." + fault;
        return texts.has(own) ? own : fault.messageKey();
    }

    /** Why there is no medium to choose. */
    Optional<Notice> noMedium() {
        return deeds.sightProperty()
                .get()
                .flatMap(Sight::noMedium)
                .map(fault -> Notice.of(texts, Tone.WARNING, key(fault)));
    }

    /** Empty before the first look. */
    ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return deeds.sightProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return deeds.noticeProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return deeds.workingProperty();
    }

    /** What it is written onto. */
    ObjectProperty<Optional<Medium>> mediumProperty() {
        return medium;
    }

    /** Where it is carried to. */
    ObjectProperty<Optional<String>> destinationProperty() {
        return destination;
    }
}
