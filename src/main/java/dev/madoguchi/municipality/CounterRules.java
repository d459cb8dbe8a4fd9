package dev.madoguchi.municipality;

import dev.madoguchi.role.Permits;
import java.util.List;
import java.util.Optional;

/**
 * What a municipality wants done with people's data, and by when it wants to hear.
 *
 * @param card what the visitor's My Number Card decides
 * @param residency who may be served; empty where the specification does not ask
 * @param expressPhoto where the photograph of an express application goes; empty where none is taken
 * @param cameras names of the cameras that may be used (003 §21-1(5)); empty for any
 * @param pinKeys where the digits stand on the visitor's PIN pad
 * @param attendant what the visitor's screen says of who attends
 * @param photo how the photo is cut and judged
 * @param queue how far those who go first may hold up the others
 * @param machine what is checked when the ticket machine is opened and closed
 * @param papers which papers are filled in, kept and handed over
 * @param closing what has to be right before a day is closed
 * @param records what the records of a day are sorted by, and the fees
 * @param signIn how people sign in, and when a screen locks itself
 * @param computer what the counter's computer may have and must be like
 * @param permits who may do what
 * @param fourEyes which cases a second person confirms
 * @param roster how the counters are manned
 * @param carryOut where sealed records may be carried to
 * @param aside for how long a case that was put aside is known
 * @param guide what a visitor is told before the reception
 * @param checklist what is filled in and explained in a visitor's case
 */
public record CounterRules(
        ConsentText consent,
        Retention retention,
        LedgerRule ledger,
        Reports reports,
        FormRule form,
        CardRule card,
        Optional<ResidencyRule> residency,
        Optional<ExpressPhoto> expressPhoto,
        List<String> cameras,
        PinKeys pinKeys,
        AttendantNames attendant,
        PhotoTable photo,
        QueueRule queue,
        MachineRule machine,
        PaperRules papers,
        SignInRule signIn,
        ComputerRule computer,
        ClosingRule closing,
        RecordRule records,
        Permits permits,
        FourEyesRule fourEyes,
        RosterRule roster,
        CarryOutRule carryOut,
        AsideRule aside,
        GuideRule guide,
        ChecklistRule checklist) {

    public CounterRules {
        cameras = List.copyOf(cameras);
    }
}
