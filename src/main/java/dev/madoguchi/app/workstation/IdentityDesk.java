package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.IdentityView;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.identity.LaidCards;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visit.VisitViewModel;
import java.security.SecureRandom;
import java.util.function.BiConsumer;

/** Who came: the card that says so, and its PIN on the visitor's screen. */
final class IdentityDesk {
    private final IdentityViewModel model;
    private final Later<StepView> view;

    /** @param identified takes what the card step found */
    IdentityDesk(
            Room room,
            VisitorScreen visitor,
            VisitViewModel visit,
            VisitSteps.Staff staff,
            BiConsumer<Applicant, CardFacts> identified) {
        model = new IdentityViewModel(
                new LaidCards(
                        room.devices().cardReader(),
                        new SecureRandom(),
                        () -> staff.touches(AuditDeed.CARD_READ, visit)),
                room.background(),
                room.clock(),
                identified);
        view = new Later<>(() -> new IdentityView(model, keys(room), visitor, room.texts()));
    }

    private static KeyOrder keys(Room room) {
        return switch (room.profile().rules().pinKeys()) {
            case PLAIN -> KeyOrder.PLAIN;
            case SHUFFLED -> KeyOrder.shuffled(new SecureRandom());
        };
    }

    IdentityViewModel model() {
        return model;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
