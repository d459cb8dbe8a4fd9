package dev.madoguchi.computer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.trial.TrialState;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is done for a check of the computer, away from the screen. */
public final class OpeningDesk {
    private final Examination examination;
    private final ComputerRule rule;
    private final OpeningChecks checks;
    private final Sheet sheet;
    private final String who;
    private final Clock clock;

    /** How the check becomes paper. */
    public record Sheet(OpeningSheetPdf layout, DocumentPrinter printer, Texts texts) {}

    /** @param who the id of who is at the desk */
    public OpeningDesk(
            Examination examination, ComputerRule rule, OpeningChecks checks, Sheet sheet, String who, Clock clock) {
        this.examination = examination;
        this.rule = rule;
        this.checks = checks;
        this.sheet = sheet;
        this.who = who;
        this.clock = clock;
    }

    /** What there is to see and to answer, right now. */
    List<Line> look() {
        List<Line> lines = new ArrayList<>();
        examination.all().forEach(seen -> lines.add(new Line.Found(seen)));
        rule.questions().forEach(question -> lines.add(new Line.Question(question)));
        return lines;
    }

    /** Whether a line keeps the check from being confirmed until it is put right. */
    boolean stops(Line line) {
        return line instanceof Line.Found found
                && found.seen().verdict() == Verdict.NOT_ALLOWED
                && rule.stops().contains(found.seen().what());
    }

    /** Keeps what a person has confirmed, and how each device did when it was tried. */
    OpeningCheck confirm(List<TrialModel> trials, List<Line> lines) {
        OpeningCheck check = new OpeningCheck(
                UUID.randomUUID(),
                LocalDate.now(clock),
                who,
                clock.instant(),
                Stream.concat(
                                trials.stream().map(OpeningDesk::row),
                                lines.stream().map(OpeningDesk::row))
                        .toList());
        checks.add(check);
        return check;
    }

    private static OpeningCheck.Row row(TrialModel trial) {
        String subject = OpeningCheck.Row.TRIAL + trial.subject().name();
        return trial.stateProperty().get() instanceof TrialState.LeftOut left
                ? new OpeningCheck.Row(subject, OpeningCheck.Outcome.LEFT_OUT, left.why())
                : new OpeningCheck.Row(subject, OpeningCheck.Outcome.WORKED);
    }

    private static OpeningCheck.Row row(Line line) {
        return switch (line) {
            case Line.Question question -> new OpeningCheck.Row(question.text(), OpeningCheck.Outcome.LOOKED_AT);
            case Line.Found found ->
                new OpeningCheck.Row(
                        found.seen().what().name(),
                        switch (found.seen().verdict()) {
                            case FINE -> OpeningCheck.Outcome.FINE;
                            case NOT_ALLOWED -> OpeningCheck.Outcome.ACCEPTED;
                            case UNKNOWN -> OpeningCheck.Outcome.LOOKED_AT;
                        });
        };
    }

    /** Hands the sheet to the printer; why not, where it could not. */
    Optional<DeviceFault> print(OpeningCheck check) {
        try {
            sheet.printer()
                    .print(
                            sheet.texts().get("computer.sheet.job"),
                            sheet.layout().bytes(check));
            return Optional.empty();
        } catch (DeviceException e) {
            return Optional.of(e.fault());
        }
    }
}
