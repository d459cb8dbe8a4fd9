package dev.madoguchi.app.home;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What one kind of home shows and leads to.
 *
 * @param aside deeds at the left
 * @param onward deeds at the right
 * @param main the one big deed, where it is a way
 * @param own the one big deed, where the body has it
 */
record HomeBody(
        String titleKey,
        Region root,
        List<HomeDeed> aside,
        List<HomeDeed> onward,
        Optional<HomeDeed> main,
        Optional<Button> own) {

    static HomeBody of(HomeKind kind, HomeViewModel model, HomeDeeds deeds, Clock clock, Texts texts) {
        return switch (kind) {
            case COUNTER -> counter(model, deeds, clock, texts);
            case BOOTH -> booth(model, texts);
            case DAY -> day(model, deeds, clock, texts);
            case CITY -> city(model, deeds, clock, texts);
        };
    }

    private static HomeBody counter(HomeViewModel model, HomeDeeds deeds, Clock clock, Texts texts) {
        var cases = new HomeCases(model, deeds, texts);
        Region left = side(cases.running(), new HomeOffice(model, clock, texts).root());
        Region right = rest(cases.queue(), new HomeRecords(model, deeds, clock.getZone(), texts).root());
        return new HomeBody(
                "home.title",
                new Columns(left, right),
                List.of(HomeDeed.CLOSING, HomeDeed.PAPERS, HomeDeed.WRITTEN, HomeDeed.MENU),
                List.of(HomeDeed.QUEUE),
                Optional.of(HomeDeed.NEXT),
                Optional.empty());
    }

    private static HomeBody booth(HomeViewModel model, Texts texts) {
        var booth = new HomeBooth(model, texts);
        return new HomeBody(
                "home.title.booth",
                booth.root(),
                List.of(HomeDeed.MENU),
                List.of(),
                Optional.empty(),
                Optional.of(booth.photo()));
    }

    private static HomeBody day(HomeViewModel model, HomeDeeds deeds, Clock clock, Texts texts) {
        var day = new HomeDay(model, clock, texts);
        var cases = new HomeCases(model, deeds, texts);
        Region left = side(cases.running(), cases.queue(), new HomeOffice(model, clock, texts).root());
        Region right = rest(
                day.counts(), day.duties(), day.people(), new HomeRecords(model, deeds, clock.getZone(), texts).root());
        return new HomeBody(
                "home.title.day",
                new Columns(left, right),
                List.of(HomeDeed.CLOSING, HomeDeed.PAPERS, HomeDeed.WRITTEN, HomeDeed.MENU),
                List.of(HomeDeed.QUEUE),
                Optional.of(HomeDeed.NEXT),
                Optional.empty());
    }

    private static HomeBody city(HomeViewModel model, HomeDeeds deeds, Clock clock, Texts texts) {
        var day = new HomeDay(model, clock, texts);
        Region left = side(new HomeReviews(model, texts).root(), day.duties());
        Region right = rest(day.counts(), new HomeRecords(model, deeds, clock.getZone(), texts).root());
        return new HomeBody(
                "home.title.city",
                new Columns(left, right),
                List.of(HomeDeed.MENU),
                List.of(HomeDeed.REPORT),
                Optional.of(HomeDeed.ACCEPTED),
                Optional.empty());
    }

    private static Region side(Region... parts) {
        VBox side = new VBox(parts);
        side.getStyleClass().addAll("home-drafts", "papers");
        return side;
    }

    private static Region rest(Region... parts) {
        VBox rest = new VBox(parts);
        rest.getStyleClass().add("papers");
        HBox.setHgrow(rest, Priority.ALWAYS);
        return rest;
    }
}
