package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.consent.ConsentView;
import dev.madoguchi.consent.ConsentViewModel;
import dev.madoguchi.consent.ConsentWording;
import dev.madoguchi.express.ExpressView;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.form.ApplicationIdParser;
import dev.madoguchi.form.FormScan;
import dev.madoguchi.form.FormView;
import dev.madoguchi.form.FormViewModel;
import dev.madoguchi.form.KeyScanner;
import dev.madoguchi.form.QrReader;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.form.UsedForms;
import dev.madoguchi.identity.IdentityView;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.identity.LaidCards;
import dev.madoguchi.paper.ApplicantCopyPdf;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.FormPress;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.OffsetViewModel;
import dev.madoguchi.paper.PaperView;
import dev.madoguchi.paper.PaperViewModel;
import dev.madoguchi.paper.PhotoPress;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.photo.CardImport;
import dev.madoguchi.photo.ImportPane;
import dev.madoguchi.photo.ImportViewModel;
import dev.madoguchi.photo.PhotoBooth;
import dev.madoguchi.photo.PhotoView;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.photo.Reviewer;
import dev.madoguchi.photo.SessionCount;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.reception.CardCheckView;
import dev.madoguchi.reception.CardCheckViewModel;
import dev.madoguchi.reception.CardWatch;
import dev.madoguchi.reception.ReceptionView;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.staff.OnlinePane;
import dev.madoguchi.staff.OnlineViewModel;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SecondView;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitViewModel;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens of a visit, one a step, each handing its result to the visit. */
final class VisitSteps {
    private static final Logger LOG = LoggerFactory.getLogger(VisitSteps.class);

    private final ReceptionViewModel reception;
    private final ConsentViewModel consent;
    private final FormViewModel form;
    private final IdentityViewModel identity;
    private final PhotoViewModel photo;
    private final PaperViewModel paper;
    private final FormPrintViewModel forms;
    private final StepView receptionView;
    private final StepView consentView;
    private final StepView formView;
    private final StepView identityView;
    private final CardCheckViewModel cardCheck;
    private final StepView cardCheckView;
    private final StepView photoView;
    private final StepView paperView;
    private final SecondViewModel second;
    private final StepView secondView;
    private final Optional<ExpressViewModel> express;
    private final Optional<StepView> expressView;

    /**
     * Who serves, and how the trail hears of it.
     *
     * @param second the gate of the second person
     * @param online the same at the city's console, where the city allows it
     * @param putAside leaves the visit as a draft
     */
    record Staff(
            Person person, Audit audit, SecondViewModel second, Optional<OnlineViewModel> online, Runnable putAside) {

        /** Notes in the background what touches nobody's data, such as the choice of a device. */
        void note(Room room, Touch touch) {
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
        var texts = room.texts();
        var finder = glass.finder();
        second = staff.second();
        secondView = new SecondView(
                second,
                staff.online().map(online -> new OnlinePane(online, texts, room.clock())),
                texts,
                staff.putAside());
        var fourEyes = room.profile().rules().fourEyes();
        reception = new ReceptionViewModel(
                new ReceptionViewModel.Counter(room.profile(), room.site(), room.clock()),
                new CardWatch(new HeldCards(room.clock()).on(room.devices().cardReader()), room.background()),
                came -> visit.received(came, fourEyes.holds(came.procedure())),
                visit::leave);
        receptionView = new ReceptionView(reception, texts);
        var check = new CardCheck(room.profile(), visit, room.clock());
        cardCheck = new CardCheckViewModel(
                check::finding, room.profile().rules().card().exceptions(), visit::doubtSettled, visit::leave);
        cardCheckView = new CardCheckView(cardCheck, reception.area(), texts);

        var wording = new ConsentWording(room.profile().consent(), room.clock());
        consent = new ConsentViewModel(wording, visit::agreed, visit::leave);
        consentView = new ConsentView(consent, texts);

        var parser = new ApplicationIdParser(room.profile().rules().form().hosts());
        form = new FormViewModel(
                new FormScan(finder, new QrReader(), parser),
                parser,
                room.devices().scanner().map(port -> new SerialScanner(port, parser)),
                used,
                room.background(),
                visit::formRead);
        var keys = new KeyScanner(room.devices().wedge(), room.clock());
        formView = new FormView(form, finder, picker("form-camera", room, staff, form::tick), keys, texts);

        identity = new IdentityViewModel(
                new LaidCards(
                        room.devices().cardReader(),
                        new SecureRandom(),
                        () -> staff.audit().record(Touch.of(AuditDeed.CARD_READ, open(visit)))),
                room.background(),
                room.clock(),
                check::identified);
        identityView = new IdentityView(identity, keys(room), glass.visitor(), texts);

        var rules = new PhotoRules(room.profile().rules().photo());
        var booth = new PhotoBooth(finder, room.faces(), rules);
        photo = new PhotoViewModel(
                booth,
                room.background(),
                new SessionCount(room.clock(), visit::photoTried),
                new Reviewer(staff.person()::name, room.clock()),
                visit::photographed);
        var card = new ImportViewModel(
                new CardImport(
                        room.devices().media(), booth, deed -> staff.audit().record(touch(deed, open(visit)))),
                room.background(),
                photo::brought);
        photoView = new PhotoView(
                photo,
                new PhotoView.Sources(
                        finder,
                        picker("photo-camera", room, staff, photo::cameraChanged),
                        new ImportPane(card, room.clock().getZone(), texts)),
                rules.geometry(),
                texts);

        VisitorPapers papers = new VisitorPapers(room);
        JapaneseFonts fonts = JapaneseFonts.installed();
        var photos = new PhotoPrintViewModel(
                VisitorPapers.photoOf(visit::visit),
                PhotoPress.of(room.documents(), room.scales(), fonts, texts),
                texts,
                room.background(),
                visit::photoPrinted);
        paper = new PaperViewModel(
                new PaperViewModel.Printing(
                        () -> papers.checklist(visit.visit()),
                        ticked -> papers.copy(visit.visit().orElseThrow(), ticked),
                        new ApplicantCopyPdf(fonts, texts),
                        room.documents()),
                photos,
                texts,
                room.background(),
                visit::papersGiven);
        var press = new FormPress(
                room.documents(),
                room.scales(),
                room.offsets(),
                FormPress.Layouts.of(fonts, texts, room.profile().rules().papers()));
        forms = new FormPrintViewModel(
                () -> visit.visit().flatMap(papers::forms),
                press,
                room.profile().rules().papers(),
                texts,
                room.background());
        paperView = new PaperView(paper, forms, new OffsetViewModel(press, texts, room.background()), texts);

        ExpressDesk expressDesk = new ExpressDesk(room, visit, staff);
        express = room.profile().rules().expressPhoto().map(expressDesk::model);
        expressView = express.map(model -> new ExpressView(model, texts));
    }

    private static UUID open(VisitViewModel visit) {
        return visit.visit().orElseThrow().id();
    }

    private static KeyOrder keys(Room room) {
        return switch (room.profile().rules().pinKeys()) {
            case PLAIN -> KeyOrder.PLAIN;
            case SHUFFLED -> KeyOrder.shuffled(new SecureRandom());
        };
    }

    private static Touch touch(CardImport.Deed deed, UUID visit) {
        return switch (deed) {
            case VIEWED -> Touch.of(AuditDeed.CARD_PICTURES_VIEWED, visit);
            case TAKEN -> Touch.of(AuditDeed.CARD_PICTURE_TAKEN, visit);
            case REMOVED -> Touch.of(AuditDeed.CARD_PICTURE_REMOVED, visit);
        };
    }

    private static CameraPicker picker(String id, Room room, Staff staff, Runnable changed) {
        var model = new CameraPickerModel(room.devices().cameras(), room.background(), () -> {
            staff.note(room, new Touch(AuditDeed.SETTING_CHANGED, "camera", ""));
            changed.run();
        });
        return new CameraPicker(id, model, room.texts());
    }

    /** The screen of a stage; the last stage has none, as sealing needs nobody. */
    StepView of(Stage stage) {
        return switch (stage) {
            case RECEPTION -> receptionView;
            case CONSENT -> consentView;
            case FORM -> formView;
            case IDENTITY -> identityView;
            case CARD_CHECK -> cardCheckView;
            case PHOTO -> photoView;
            case DELIVERY -> expressView.orElseThrow();
            case REVIEW -> secondView;
            case PAPER, FINISH -> paperView;
        };
    }

    SecondViewModel second() {
        return second;
    }

    ReceptionViewModel reception() {
        return reception;
    }

    ConsentViewModel consent() {
        return consent;
    }

    FormViewModel form() {
        return form;
    }

    IdentityViewModel identity() {
        return identity;
    }

    CardCheckViewModel cardCheck() {
        return cardCheck;
    }

    PhotoViewModel photo() {
        return photo;
    }

    /** Empty where the city wants no express photos. */
    Optional<ExpressViewModel> express() {
        return express;
    }

    PaperViewModel paper() {
        return paper;
    }

    FormPrintViewModel forms() {
        return forms;
    }
}
