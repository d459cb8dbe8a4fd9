package dev.madoguchi.app.workstation;

import dev.madoguchi.consent.ConsentView;
import dev.madoguchi.consent.ConsentViewModel;
import dev.madoguchi.consent.ConsentWording;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.reception.CardCheckView;
import dev.madoguchi.reception.CardCheckViewModel;
import dev.madoguchi.reception.CardWatch;
import dev.madoguchi.reception.ReceptionView;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;

/** What a visitor came for, what their card says against it, and what they agree to. */
final class ReceptionSteps {
    private final ReceptionViewModel reception;
    private final Later<StepView> receptionView;
    private final CardCheck check;
    private final CardCheckViewModel cardCheck;
    private final Later<StepView> cardCheckView;
    private final ConsentViewModel consent;
    private final Later<StepView> consentView;

    ReceptionSteps(Room room, VisitViewModel visit, ServiceHours hours) {
        var texts = room.texts();
        var rules = room.profile().rules();
        reception = new ReceptionViewModel(
                new ReceptionViewModel.Counter(room.profile(), room.site(), hours::of, room.clock()),
                new CardWatch(new HeldCards(room.clock()).on(room.devices().cardReader()), room.background()),
                came -> visit.received(came, rules.fourEyes().holds(came.procedure())),
                visit::leave);
        receptionView = new Later<>(() -> new ReceptionView(reception, texts));
        check = new CardCheck(room.profile(), visit, room.clock());
        cardCheck =
                new CardCheckViewModel(check::finding, rules.card().exceptions(), visit::doubtSettled, visit::leave);
        cardCheckView = new Later<>(() -> new CardCheckView(cardCheck, reception.area(), texts));
        consent = new ConsentViewModel(
                new ConsentWording(room.profile().consent(), room.clock()), visit::agreed, visit::leave);
        consentView = new Later<>(() -> new ConsentView(consent, texts));
    }

    /** The card was read: what it says may speak against what the reception took up. */
    void identified(Applicant applicant, CardFacts facts) {
        check.identified(applicant, facts);
    }

    ReceptionViewModel reception() {
        return reception;
    }

    /** Its screens, to be made ahead. */
    List<Later<StepView>> screens() {
        return List.of(receptionView, consentView, cardCheckView);
    }

    StepView receptionView() {
        return receptionView.get();
    }

    CardCheckViewModel cardCheck() {
        return cardCheck;
    }

    StepView cardCheckView() {
        return cardCheckView.get();
    }

    ConsentViewModel consent() {
        return consent;
    }

    StepView consentView() {
        return consentView.get();
    }
}
