package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.consent.ConsentViewModel;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.form.FormViewModel;
import dev.madoguchi.form.UsedForms;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.PaperViewModel;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.reception.CardCheckViewModel;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.staff.OnlinePane;
import dev.madoguchi.staff.OnlineViewModel;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SecondView;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens of a visit, one a step, each handing its result to the visit. */
final class VisitSteps {
    private static final Logger LOG = LoggerFactory.getLogger(VisitSteps.class);

    private final ReceptionSteps reception;
    private final FormDesk form;
    private final IdentityDesk identity;
    private final PhotoSteps photo;
    private final PaperSteps paper;
    private final SecondViewModel second;
    private final Later<StepView> secondView;

    /**
     * Who serves, and how the trail hears of it.
     *
     * @param second the gate of the second person
     * @param online the same at the city's console, where the city allows it
     * @param hours what is not done now although the counter is open
     * @param putAside leaves the visit as a draft
     */
    record Staff(
            Person person,
            Audit audit,
            SecondViewModel second,
            Optional<OnlineViewModel> online,
            ServiceHours hours,
            Runnable putAside) {

        /** Notes a deed with the case in hand before it is done. */
        void touches(AuditDeed deed, VisitViewModel visit) {
            audit.record(Touch.of(deed, visit.visit().orElseThrow().id()));
        }

        /** Chooses a camera, which the trail hears of in the background as it touches nobody's data. */
        CameraPicker picker(String id, Room room, Runnable changed) {
            var model = new CameraPickerModel(room.devices().cameras(), room.background(), () -> {
                note(room, new Touch(AuditDeed.SETTING_CHANGED, "camera", ""));
                changed.run();
            });
            return new CameraPicker(id, model, room.texts());
        }

        private void note(Room room, Touch touch) {
            room.background()
                    .run(
                            () -> audit.record(touch),
                            row -> {},
                            error -> LOG.error("The trail did not take {}", touch.deed(), error));
        }
    }

    /**
     * What a desk looks and is looked at through.
     *
     * @param finder the counter's camera
     * @param visitor the visitor's screen
     */
    record Glass(Viewfinder finder, VisitorScreen visitor) {}

    VisitSteps(Room room, Glass glass, VisitViewModel visit, UsedForms used, Staff staff) throws FontsMissingException {
        second = staff.second();
        secondView = new Later<>(() -> new SecondView(
                second,
                staff.online().map(online -> new OnlinePane(online, room.texts(), room.clock())),
                room.texts(),
                staff.putAside()));
        reception = new ReceptionSteps(room, visit, staff.hours());
        form = new FormDesk(room, glass.finder(), visit, used, staff);
        identity = new IdentityDesk(room, glass.visitor(), visit, staff, reception::identified);
        photo = new PhotoSteps(room, glass.finder(), visit, staff);
        paper = new PaperSteps(room, visit);
    }

    /** The screen of a stage; the last stage has none, as sealing needs nobody. */
    StepView of(Stage stage) {
        return switch (stage) {
            case RECEPTION -> reception.receptionView();
            case CONSENT -> reception.consentView();
            case FORM -> form.view();
            case IDENTITY -> identity.view();
            case CARD_CHECK -> reception.cardCheckView();
            case PHOTO -> photo.photoView();
            case DELIVERY -> photo.expressView().orElseThrow();
            case REVIEW -> secondView.get();
            case PAPER, FINISH -> paper.view();
        };
    }

    /** Its screens, to be made ahead, in the order in which they are shown. */
    List<Later<StepView>> screens() {
        return Stream.of(
                        reception.screens(),
                        List.of(form.screen(), identity.screen()),
                        photo.screens(),
                        List.of(paper.screen(), secondView))
                .flatMap(List::stream)
                .toList();
    }

    SecondViewModel second() {
        return second;
    }

    ReceptionViewModel reception() {
        return reception.reception();
    }

    ConsentViewModel consent() {
        return reception.consent();
    }

    FormViewModel form() {
        return form.model();
    }

    IdentityViewModel identity() {
        return identity.model();
    }

    CardCheckViewModel cardCheck() {
        return reception.cardCheck();
    }

    PhotoViewModel photo() {
        return photo.photo();
    }

    /** Empty where the city wants no express photos. */
    Optional<ExpressViewModel> express() {
        return photo.express();
    }

    PaperViewModel paper() {
        return paper.paper();
    }

    FormPrintViewModel forms() {
        return paper.forms();
    }
}
