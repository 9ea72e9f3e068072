package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings English plurals that no ending tells to their singulars: those that Latin and Greek left, and the old ones.
final class IrregularPlurals extends TokenFilter {
    /// What the plural ends in, what the singular does, and what stands before; an ending without words holds for all.
    private static final String GROUPS = """
            i us nucle rad fung stimul loc foc cact alumn bacill termin modul tor calcul thesaur embol thromb nimb rhomb abac syllab gladiol hippopotam streptococc staphylococc pneumococc coloss incub sulc gyr vill tars uter
            a um bacteri curricul memorand errat spectr strat symposi addend ov quant maxim minim optim extrem stadi aquari moment sept ser referend candelabr moratori desiderat consorti equilibri phyl crani continu millenni corrigend compendi gymnasi honorari plectr podi rostr sanatori solari terrari trapezi vacu viscer mycel flagell cili ili ischi endotheli epitheli gangli
            a on criteri phenomen automat polyhedr tetrahedr octahedr dodecahedr icosahedr mitochondri tax prolegomen protozo spermatozo noumen
            es is analys cris thes hypothes ax diagnos oas parenthes synthes ellips neuros metamorphos prognos psychos emphas cathars synops paralys catalys apotheos symbios mitos meios dialys electrolys hydrolys antithes prosthes genes nemes biogenes photosynthes fibros stenos scleros necros
            ices ix matr append cicatr directr dominatr bisectr hel
            ices ex vert ind vort ap cort cod lat pollic
            ves f lea hal kni wol shel loa thie cal sel wi scar hoo el shea whar dwar
            mata ma sche stig sto dog lem trau gram
            ae a larv antenn formul nebul vertebr alg supernov alumn amoeb pup lacun nov person hyph faun lamin aort patell scapul tibi fibul uln cloac umbr penumbr
            eaux eau plat bur tabl gat chat bat ch
            ice ouse m l
            eese oose g
            eet oot f
            eeth ooth t buckt
            men man - wo work fire police sales crafts draughts chair fore helms doors trades frame states spokes business fisher clergy gentle noble country horse milk post
            children child -
            oxen ox -
            dice die -
            people person -
            """;

    private static final Map<String, String> SINGULARS = GROUPS.lines()
            .flatMap(IrregularPlurals::pairs)
            .collect(toUnmodifiableMap(Entry::getKey, Entry::getValue, (first, second) -> first));

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    IrregularPlurals(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String singular = SINGULARS.get(word.toString());
        if (singular != null) {
            word.setEmpty().append(singular);
        }
        return true;
    }

    private static Stream<Entry<String, String>> pairs(String group) {
        String[] cells = group.strip().split(" ");
        return Stream.of(cells)
                .skip(2)
                .map(stem -> stem.equals("-") ? "" : stem)
                .map(stem -> Map.entry(stem + cells[0], stem + singular(stem, cells[1])));
    }

    /// "knife", "wife" and "life" end in one letter more.
    private static String singular(String stem, String ending) {
        return ending.equals("f") && (stem.equals("kni") || stem.equals("wi")) ? "fe" : ending;
    }
}
