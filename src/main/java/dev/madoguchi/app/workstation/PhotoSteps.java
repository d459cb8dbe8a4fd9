package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.express.ExpressView;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.photo.CardImport;
import dev.madoguchi.photo.ImportPane;
import dev.madoguchi.photo.ImportViewModel;
import dev.madoguchi.photo.PhotoBooth;
import dev.madoguchi.photo.PhotoView;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.photo.Reviewer;
import dev.madoguchi.photo.SessionCount;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The visitor's photo: taken or brought, and handed over where it goes express. */
final class PhotoSteps {
    private final PhotoViewModel photo;
    private final Later<StepView> photoView;
    private final Optional<ExpressViewModel> express;
    private final Optional<Later<StepView>> expressView;

    PhotoSteps(Room room, Viewfinder finder, VisitViewModel visit, VisitSteps.Staff staff)
            throws FontsMissingException {
        var texts = room.texts();
        var rules = new PhotoRules(room.profile().rules().photo());
        var booth = new PhotoBooth(finder, room.faces(), rules);
        photo = new PhotoViewModel(
                booth,
                room.background(),
                new SessionCount(room.clock(), visit::photoTried),
                new Reviewer(staff.person()::name, room.clock()),
                visit::photographed);
        var card = new ImportViewModel(
                new CardImport(room.devices().media(), booth, deed -> staff.touches(noted(deed), visit)),
                room.background(),
                photo::brought);
        photoView = new Later<>(() -> new PhotoView(
                photo,
                new PhotoView.Sources(
                        finder,
                        staff.picker("photo-camera", room, photo::cameraChanged),
                        new ImportPane(card, room.clock().getZone(), texts)),
                rules.geometry(),
                texts));
        ExpressDesk expressDesk = new ExpressDesk(room, visit, staff);
        express = room.profile().rules().expressPhoto().map(expressDesk::model);
        expressView = express.map(model -> new Later<>(() -> new ExpressView(model, texts)));
    }

    private static AuditDeed noted(CardImport.Deed deed) {
        return switch (deed) {
            case VIEWED -> AuditDeed.CARD_PICTURES_VIEWED;
            case TAKEN -> AuditDeed.CARD_PICTURE_TAKEN;
            case REMOVED -> AuditDeed.CARD_PICTURE_REMOVED;
        };
    }

    PhotoViewModel photo() {
        return photo;
    }

    StepView photoView() {
        return photoView.get();
    }

    /** Empty where the city wants no express photos. */
    Optional<ExpressViewModel> express() {
        return express;
    }

    /** Its screens, to be made ahead. */
    List<Later<StepView>> screens() {
        return Stream.concat(Stream.of(photoView), expressView.stream()).toList();
    }

    Optional<StepView> expressView() {
        return expressView.map(Later::get);
    }
}
