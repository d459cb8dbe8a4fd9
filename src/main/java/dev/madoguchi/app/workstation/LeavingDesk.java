package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.carryout.CarryOutDesk;
import dev.madoguchi.carryout.CarryOutView;
import dev.madoguchi.carryout.CarryOutViewModel;
import dev.madoguchi.carryout.TransportSlipPdf;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.ending.EndingDesk;
import dev.madoguchi.ending.EndingView;
import dev.madoguchi.ending.EndingViewModel;
import dev.madoguchi.ending.HandOverPdf;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.staff.CaseAtHand;
import dev.madoguchi.staff.SecondLook;
import dev.madoguchi.staff.SecondLook.Matter;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.ui.StepView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The screens on which something leaves the workstation: records on a medium, and at the end of the contract everything. */
final class LeavingDesk {
    private final Room room;
    private final Workstation workstation;
    private final OfficeDesk.Sitting sitting;
    private final Entrance entrance;
    private final JapaneseFonts fonts;
    private final String place;

    LeavingDesk(Room room, Workstation workstation, OfficeDesk.Sitting sitting, Entrance entrance)
            throws FontsMissingException {
        this.room = room;
        this.workstation = workstation;
        this.sitting = sitting;
        this.entrance = entrance;
        fonts = JapaneseFonts.installed();
        place = room.profile().name() + "　" + room.site().name();
    }

    /** Sealed records on a medium to the city, and its receipts back. */
    StepView carryOut(Runnable goBack) {
        var rules = room.profile().rules();
        var zone = room.clock().getZone();
        var desk = new CarryOutDesk(
                workstation.leaving().carryOuts(),
                new AllowedMedia(
                        Media.ofSystem(),
                        rules.computer().media(),
                        rules.carryOut().folders()),
                new CarryOutDesk.Slips(
                        new TransportSlipPdf(fonts, room.texts(), place, zone),
                        room.documents(),
                        room.texts().get("carryout.slip.title")),
                workstation.leaving().receipts(),
                new CarryOutDesk.Carrier(who(), (deed, about) -> note(deed, about.toString())));
        var model = new CarryOutViewModel(desk, rules.carryOut().destinations(), room.texts(), room.background());
        return new CarryOutView(model, zone, room.texts(), goBack);
    }

    /** The end of the contract, deed by deed. */
    StepView ending(EndingView.Ways ways) {
        var desk = new EndingDesk(
                workstation.leaving().handOvers(),
                new EndingDesk.Kept(workstation.daybook(), workstation.outbox()),
                () -> workstation.leaving().erasePlanner(place),
                new EndingDesk.Lists(
                        new HandOverPdf(fonts, room.texts(), place, room.clock().getZone()),
                        room.documents(),
                        room.texts().get("ending.list.title")),
                new EndingDesk.Responsible(who(), this::note));
        var where = new EndingViewModel.Place(workstation.name().station(), sitting::name, entrance.erase());
        var model = new EndingViewModel(desk, where, witness(), room.texts(), room.background());
        return new EndingView(model, room.texts(), ways);
    }

    private SecondViewModel witness() {
        var look = new SecondLook(
                Matter.ERASURE, entrance.signIn(), sitting.permit().permits(), workstation.audit(), room.clock());
        var erasure = new CaseAtHand(UUID.randomUUID(), Set.of(who()), List.of());
        return new SecondViewModel(
                look, () -> Optional.of(erasure), entrance.card(), room.background(), confirmation -> {});
    }

    private String who() {
        return sitting.session().person().id();
    }

    private void note(String deed, String about) {
        workstation.audit().record(who(), deed, about);
    }
}
