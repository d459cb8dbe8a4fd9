package dev.madoguchi.machine;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.municipality.MachineRule;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What the screen and the paper say of what the program itself knows. */
public final class MachineWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;

    public MachineWords(Texts texts) {
        this.texts = texts;
    }

    /** What stands beside an item; empty where only a person sees it. */
    String finding(MachineRule.Item item, MachineStep.Checking now) {
        Findings findings = now.findings();
        return switch (item.what()) {
            case PAPER -> paper(findings);
            case TEST_PRINT -> now.trial().map(this::outcome).orElseGet(() -> texts.get("machine.notTried"));
            case SERIES ->
                findings.series().entrySet().stream()
                        .map(entry -> texts.get("machine.count", entry.getKey().letter(), entry.getValue()))
                        .collect(Collectors.joining(texts.get("machine.comma")));
            case CLOCK -> TIME.format(findings.now());
            case TICKETS ->
                texts.get(
                        "machine.remaining",
                        findings.remaining().size(),
                        findings.remaining().size() - now.explained().size());
            case HAND -> "";
        };
    }

    private String paper(Findings findings) {
        return findings.printer()
                .map(fault -> texts.get("device.printer." + fault))
                .orElseGet(() -> texts.get(findings.nearEnd() ? "printer.nearEnd" : "device.printer.ready"));
    }

    private String outcome(PrintOutcome outcome) {
        return texts.get(outcome.messageKey());
    }

    String series(TicketSeries series) {
        return series.letter() + " " + series.name();
    }

    String last(int number) {
        return number == 0 ? texts.get("machine.none") : texts.get("machine.last", number);
    }

    String remainder(Remainder remainder) {
        return texts.get("machine.remainder." + remainder);
    }
}
