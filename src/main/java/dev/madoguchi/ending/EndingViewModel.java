package dev.madoguchi.ending;

import dev.madoguchi.staff.SecondStep;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.GuidedDeeds;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a contract without its pixels: hand over, deliver, forget, close, and erase with a second person. */
public final class EndingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(EndingViewModel.class);

    private final EndingDesk desk;
    private final Place place;
    private final SecondViewModel second;
    private final Texts texts;
    private final GuidedDeeds<EndingSight> deeds;
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty typedName = new SimpleStringProperty("");
    private final StringProperty cityWitness = new SimpleStringProperty("");

    /**
     * Where this is.
     *
     * @param station its name, which has to be typed before it is erased
     * @param people what somebody is called, by the staff id
     * @param erase closes this workstation and erases it by the plan in the folder
     */
    public record Place(String station, Function<String, String> people, Consumer<ReportFolder> erase) {}

    /** @param second lets another person confirm that they look on */
    public EndingViewModel(EndingDesk desk, Place place, SecondViewModel second, Texts texts, Background background) {
        this.desk = desk;
        this.place = place;
        this.second = second;
        this.texts = texts;
        deeds = new GuidedDeeds<>(desk::look, this::failed, texts, background);
    }

    /** The screen appears: nothing that was typed or confirmed before counts. */
    void begin() {
        typedName.set("");
        cityWitness.set("");
        folder.set(Optional.empty());
        deeds.forget();
        second.begin();
        look();
    }

    /** Looks again. */
    void look() {
        deeds.look();
    }

    /** Seals what is open. */
    void handOver() {
        deeds.run("ending.sealing", desk::handOver, made -> Notice.of(texts, Tone.READY, "ending.sealed", made));
    }

    /** Prints the list of what is open and of what was sealed. */
    void printList() {
        deeds.run("ending.printing", "ending.printed", desk::printList);
    }

    /** Forgets the cases that the city has. */
    void forget() {
        deeds.run("ending.forgetting", desk::forget, many -> Notice.of(texts, Tone.READY, "ending.forgotten", many));
    }

    /** What is missing before it can be erased, as a key; empty when nothing is. */
    Optional<String> missing() {
        if (deeds.sightProperty()
                .get()
                .map(EndingSight::turn)
                .filter(EndingTurn.ERASE::equals)
                .isEmpty()) {
            return Optional.of("ending.missing.turn");
        }
        if (folder.get().isEmpty()) {
            return Optional.of("ending.missing.folder");
        }
        if (!typedName.get().strip().equals(place.station())) {
            return Optional.of("ending.missing.name");
        }
        return second.stepProperty().get() instanceof SecondStep.Confirmed
                ? Optional.empty()
                : Optional.of("ending.missing.second");
    }

    /** Signs the plan and erases the workstation. Does nothing where something is missing. */
    void erase() {
        if (missing().isPresent() || !(second.stepProperty().get() instanceof SecondStep.Confirmed confirmed)) {
            return;
        }
        String by = confirmed.confirmation().by();
        String witness = Stream.of(
                        place.people().apply(by) + " (" + by + ")",
                        cityWitness.get().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、"));
        var report = new ReportFolder(folder.get().orElseThrow());
        Callable<ReportFolder> plan = () -> {
            desk.plan(report, witness);
            return report;
        };
        deeds.hand("ending.planning", plan, place.erase());
    }

    private Notice failed(Exception error) {
        if (error instanceof EndingException refused) {
            LOG.warn("The end of the contract does not go on: {}", refused.fault());
            return Notice.of(texts, Tone.WARNING, refused.fault().messageKey());
        }
        return Trouble.of(error, LOG).notice(texts, DeviceKind.PRINTER);
    }

    /** The name of this station, as the city knows it. */
    String station() {
        return place.station();
    }

    /** Empty before the first look. */
    ReadOnlyObjectProperty<Optional<EndingSight>> sightProperty() {
        return deeds.sightProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return deeds.noticeProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return deeds.workingProperty();
    }

    /** Where plan, report and proofs are left. */
    ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    /** The station's name, typed once more. */
    StringProperty nameProperty() {
        return typedName;
    }

    /** Who looks on for the city, where it asked for it (002 別記13条5項). */
    StringProperty cityWitnessProperty() {
        return cityWitness;
    }

    SecondViewModel second() {
        return second;
    }
}
