package dev.madoguchi.app.demo;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import java.util.Comparator;

/**
 * What the visitors of a demo day come for: a card that is applied for online.
 *
 * @param route identity checked when the card is handed over where that is offered, otherwise another way that goes online
 */
record DemoMatter(Procedure procedure, Route route) {

    /**
     * The first such matter of a site.
     *
     * @throws DemoFault where the site has none
     */
    static DemoMatter at(Profile profile, Site site) throws DemoFault {
        return profile.proceduresAt(site).stream()
                .flatMap(each ->
                        each.routes().stream().filter(DemoMatter::goesOnline).map(route -> new DemoMatter(each, route)))
                .min(Comparator.comparing(DemoMatter::route))
                .orElseThrow(() -> new DemoFault("At " + site.name() + " no card is applied for online, which is what a"
                        + " demo day shows. Choose another profile with --profile."));
    }

    private static boolean goesOnline(Route route) {
        return route.needsApplicationId() && route.needsPhoto();
    }
}
