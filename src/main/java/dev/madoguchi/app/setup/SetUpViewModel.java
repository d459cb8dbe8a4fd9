package dev.madoguchi.app.setup;

import dev.madoguchi.app.setup.SetUpStep.Outcome;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.staff.PasswordFault;
import dev.madoguchi.staff.PasswordRule;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.FaultCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a fresh computer up, without pixels: real counter or practice, the city's code, the devices, the first supervisor. Each step is
 * on the disk before the next is shown, so that whoever is interrupted goes on where they were, with the same code.
 */
public final class SetUpViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpViewModel.class);

    private final StationHome home;
    private final StationEnrolment enrolment;
    private final Function<EnrolmentCode, Enrolling> city;
    private final Background background;
    private final ReadOnlyObjectWrapper<SetUpStep> step = new ReadOnlyObjectWrapper<>(new SetUpStep.Choosing());
    private final ReadOnlyObjectWrapper<Optional<SetUpTrouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable EnrolmentCode code;

    /** @param city brings a request to the city that made a code */
    public SetUpViewModel(
            StationHome home,
            StationEnrolment enrolment,
            Function<EnrolmentCode, Enrolling> city,
            Background background) {
        this.home = home;
        this.enrolment = enrolment;
        this.city = city;
        this.background = background;
    }

    /** Begins, or goes on where it was interrupted. */
    public void begin() {
        to(StationEnrolment.begun(home) ? new SetUpStep.Code(true) : new SetUpStep.Choosing());
    }

    /** Somebody wants to practise. */
    public void practise() {
        to(new SetUpStep.Over(Outcome.PRACTICE));
    }

    /** This is to be a real counter. */
    public void station() {
        to(new SetUpStep.Code(false));
    }

    /** Takes the city's code, as it was typed or scanned, and enrols the station with it. */
    public void code(String typed) {
        if (!(step.get() instanceof SetUpStep.Code now)) {
            return;
        }
        try {
            EnrolmentCode read = EnrolmentCode.parse(typed);
            to(new SetUpStep.Enrolling());
            Callable<Profile> enrol = () -> StationEnrolment.profile(enrolment.enrol(read, city.apply(read)));
            background.run(
                    enrol,
                    profile -> {
                        code = read;
                        to(chosen().isPresent() ? new SetUpStep.First(profile) : new SetUpStep.Trying(profile));
                    },
                    error -> back(now, error));
        } catch (EnrolmentCodeException e) {
            trouble.set(Optional.of(new SetUpTrouble.OfCode(e.reason(), e.group())));
        }
    }

    /** Keeps how each device is reached. */
    public void devices(DeviceAddresses addresses) {
        if (step.get() instanceof SetUpStep.Trying now) {
            to(new SetUpStep.Finishing());
            Callable<Profile> keep = () -> {
                new StationSettings(home.settings()).keepDevices(addresses);
                return now.profile();
            };
            background.run(keep, profile -> to(new SetUpStep.First(profile)), error -> back(now, error));
        }
    }

    /** Goes back to the devices, which were chosen before. */
    public void again() {
        if (step.get() instanceof SetUpStep.First now) {
            to(new SetUpStep.Trying(now.profile()));
        }
    }

    /**
     * Lets the first supervisor in; then the station is set up.
     *
     * @param password wiped here
     * @param repeated wiped here
     */
    public void first(String id, String name, char[] password, char[] repeated) {
        if (!(step.get() instanceof SetUpStep.First now)) {
            return;
        }
        EnrolmentCode with = code;
        Optional<SetUpTrouble> wrong = wrong(now.profile(), id, name, password, repeated);
        Arrays.fill(repeated, '\0');
        if (wrong.isPresent() || with == null) {
            Arrays.fill(password, '\0');
            trouble.set(wrong);
            return;
        }
        to(new SetUpStep.Finishing());
        Callable<Outcome> letIn = () -> {
            try {
                enrolment.letIn(with, new Person(id.strip(), name.strip(), Role.SUPERVISOR), password);
                return Outcome.STATION;
            } finally {
                Arrays.fill(password, '\0');
            }
        };
        background.run(letIn, done -> to(new SetUpStep.Over(done)), error -> back(now, error));
    }

    private static Optional<SetUpTrouble> wrong(
            Profile profile, String id, String name, char[] password, char[] repeated) {
        if (id.isBlank() || name.isBlank()) {
            return Optional.of(new SetUpTrouble.NoName());
        }
        var rule = profile.rules().signIn();
        Optional<PasswordFault> fault =
                new PasswordRule(rule.passwordLength(), rule.pinLength()).password(id.strip(), password);
        return fault.or(() ->
                        Arrays.equals(password, repeated) ? Optional.empty() : Optional.of(PasswordFault.NOT_REPEATED))
                .map(found -> new SetUpTrouble.OfPassword(found, rule.passwordLength()));
    }

    /** Tells of a fault that nobody caught; nothing that was entered is lost. */
    public void fault(FaultCode fault) {
        trouble.set(Optional.of(new SetUpTrouble.Unforeseen(fault.text())));
    }

    private Optional<DeviceAddresses> chosen() {
        return new StationSettings(home.settings()).devices();
    }

    private void to(SetUpStep next) {
        trouble.set(Optional.empty());
        step.set(next);
    }

    private void back(SetUpStep before, Exception error) {
        LOG.error("Setting up does not go on", error);
        step.set(before);
        trouble.set(Optional.of(SetUpTrouble.of(error)));
    }

    public ReadOnlyObjectProperty<SetUpStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why it does not go on; empty where nothing is wrong. */
    public ReadOnlyObjectProperty<Optional<SetUpTrouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
