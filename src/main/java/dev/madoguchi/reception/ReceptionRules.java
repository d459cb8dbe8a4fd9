package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.ResidencyRule.Others;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import java.util.List;
import java.util.Optional;

/** Decides, from the profile and two answers, what a counter can do for a visitor. */
public final class ReceptionRules {
    private final Profile profile;

    public ReceptionRules(Profile profile) {
        this.profile = profile;
    }

    /** What a visitor of this site may come for: all that its windows serve, then what it only shows the way to. */
    public List<Procedure> procedures(Site site) {
        return profile.procedures().stream()
                .filter(procedure -> procedure.referTo().isPresent()
                        || profile.proceduresAt(site).contains(procedure))
                .toList();
    }

    /**
     * Whether the procedure can be taken up.
     *
     * @param residency what the visitor said; counts only where the procedure asks (002 §6, 003 §7-1(1)イ, §7-2(2))
     * @param certificate whether the visitor has a card with a valid 利用者証明用電子証明書; counts only where the procedure asks
     *     (002 §6)
     */
    public Admission decide(Procedure procedure, Residency residency, boolean certificate) {
        if (procedure.referTo().isPresent()) {
            return new Admission.NotHere(
                    Guidance.of("referred", procedure.referTo().get()));
        }
        if (procedure.asks().contains(Question.CERTIFICATE) && !certificate) {
            return new Admission.NotHere(Guidance.of("noCertificate"));
        }
        Optional<ResidencyRule> rule = profile.rules()
                .residency()
                .filter(each -> procedure.asksResidency() && residency == Residency.ELSEWHERE);
        if (rule.isEmpty()) {
            return new Admission.Here(procedure.routes(), Optional.empty());
        }
        String area = rule.get().area();
        return rule.get().others() == Others.GUIDE
                ? new Admission.NotHere(Guidance.of("elsewhere.guide", area))
                : new Admission.Here(procedure.routes(), Optional.of(Guidance.of("elsewhere.serve", area)));
    }

    /**
     * Where to send a visitor who has no form with a QR code in hand, if the route needs one (000 §5(5)①※, 002 §6, 003 §7-1(1)エ,
     * (2)イ, 004 §2-1(2)①ア).
     */
    public Optional<Guidance> withoutForm(Route route) {
        return route.needsApplicationId()
                ? Optional.of(Guidance.of("noForm", profile.rules().form().desk()))
                : Optional.empty();
    }
}
