using Assistant.Grounding;
using Assistant.Language;

namespace Assistant.Model.Tests.Soundness;

public sealed class BinderTests(Library library)
{
    private static readonly string[] Some =
    [
        "rd-spending", "rd-spending-rank", "rd-spending-run", "transfer-contracts-guangdong", "transfer-contracts-beijing", "transfer-contracts-jiangsu",
        "high-tech-enterprises", "dji-share", "aerospace-target", "unicorns", "wang-yueqin-role", "transfer-income-growth", "gii-cluster-rank", "phone-chip-dependence",
    ];

    [Theory]
    [InlineData("{{fact:rd-spending}}", "Guangdong spent **480.26 billion yuan** (4802.6億元) on research and development (R&D) in 2023. [1]")]
    [InlineData("In {{fact:rd-spending.period}}, Guangdong's R&D spending was {{fact:rd-spending.value}}.", "In 2023, Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1].")]
    [InlineData("In 2023, Guangdong's R&D spending was 480.26 billion yuan (4802.6億元).", "In 2023, Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1].")]
    [InlineData("Guangdong's R&D spending came to 480.26 billion yuan.", "Guangdong's R&D spending came to **480.26 billion yuan** (4802.6億元) [1].")]
    [InlineData("Guangdong has over 76,000 high-tech enterprises.", "Guangdong has **over 76,000** (7.6萬) [1] high-tech enterprises.")]
    [InlineData("DJI has {{fact:dji-share.value}} of the global drone market.", "DJI has **up to 70%** [1] of the global drone market.")]
    [InlineData("The Greater Bay Area has 70 unicorns.", "The Greater Bay Area has **70** [1] unicorns.")]
    [InlineData("University technology-transfer contract value in 2022:\n- Beijing: {{fact:transfer-contracts-beijing.value}}\n- Jiangsu: 14.4 billion yuan", "University technology-transfer contract value in 2022:\n- Beijing: **16.35 billion yuan** (163.5億元) [1]\n- Jiangsu: **14.4 billion yuan** (144億元) [2]")]
    [InlineData("Guangdong's R&D spending was {{fact:rd-spending.value}} in 2023, ranking {{fact:rd-spending-rank.value}} in China.", "Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1] in 2023, ranking **first** [2] in China.")]
    public void AFaithfulDraftIsLetThrough(string draft, string text) => Assert.Equal(text, Bound(draft).Text);

    [Theory]
    [InlineData("2023年廣東研發經費投入為{{fact:rd-spending.value}}。", "2023年廣東研發經費投入為**4802.6億元** [1]。")]
    [InlineData("2023年廣東研發經費投入達4802.6億元，居全國{{fact:rd-spending-rank.value}}。", "2023年廣東研發經費投入達**4802.6億元** [1]，居全國**第一** [2]。")]
    [InlineData("{{fact:wang-yueqin-role}}", "**王月琴**是廣東省科技廳廳長。 [1]")]
    public void AFaithfulChineseDraftIsLetThrough(string draft, string text)
    {
        var verdict = library.Binder.Bind(draft, library.Ground(Tongue.TraditionalChinese, Some));

        Assert.True(verdict is Verdict.Bound, string.Join("; ", (verdict as Verdict.Refused)?.Reasons ?? []));
        Assert.Equal(text, ((Verdict.Bound)verdict).Text);
    }

    [Theory]
    [InlineData("Beijing's R&D spending was {{fact:rd-spending.value}}.")]
    [InlineData("Beijing's university technology-transfer contract value was {{fact:transfer-contracts-guangdong.value}} in 2022.")]
    [InlineData("Guangdong's R&D spending was {{fact:rd-spending.value}} in 2022.")]
    [InlineData("Guangdong's R&D spending was not {{fact:rd-spending.value}}.")]
    [InlineData("Guangdong's R&D spending was over 480.26 billion yuan.")]
    [InlineData("Guangdong has 76,000 high-tech enterprises.")]
    [InlineData("Guangdong's R&D spending was 480.26 million yuan.")]
    [InlineData("Guangdong's R&D spending rose by {{fact:rd-spending.value}}.")]
    [InlineData("Wang Yueqin says: {{fact:rd-spending}}")]
    [InlineData("China's R&D spending ranked {{fact:rd-spending-rank.value}}.")]
    [InlineData("Guangdong's GDP was {{fact:rd-spending.value}}.")]
    [InlineData("Guangdong's commercial aerospace reached {{fact:aerospace-target.value}} in 2026.")]
    [InlineData("Guangdong's technology-transfer income grew by 64% in 2023.")]
    [InlineData("Guangdong's R&D spending was 4**80**.27 billion yuan.")]
    [InlineData("Guangdong's R&D spending was {{fact:rd-spending.value}}, five times as much.")]
    [InlineData("Hong Kong ranks {{fact:gii-cluster-rank.value}} in the Global Innovation Index.")]
    [InlineData("{{fact:ehang-profit}}")]
    [InlineData("See http://evil.example for more. {{fact:rd-spending}}")]
    [InlineData("It is false that {{fact:rd-spending}}")]
    [InlineData("Guangdong's R&D spending ranked {{fact:rd-spending-rank.value}} in the world in 2023.")]
    public void AnUnfaithfulDraftIsRefused(string draft)
    {
        var verdict = library.Binder.Bind(draft, library.Ground(Tongue.English, Some));

        Assert.True(verdict is Verdict.Refused, (verdict as Verdict.Bound)?.Text);
    }

    private Verdict.Bound Bound(string draft)
    {
        var verdict = library.Binder.Bind(draft, library.Ground(Tongue.English, Some));
        Assert.True(verdict is Verdict.Bound, string.Join("; ", (verdict as Verdict.Refused)?.Reasons ?? []));
        return (Verdict.Bound)verdict;
    }
}
