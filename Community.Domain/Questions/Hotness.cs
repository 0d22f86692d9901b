namespace Community.Domain.Questions;

/// <summary>How much goes on at a question, cooling with its age.</summary>
public static class Hotness
{
    /// <summary>(ln(views + 1)·4 + answers·score/5 + Σ answer scores) / ((age + 1) − (age − quiet)/2)^1.5, in hours.</summary>
    public static double Of(int views, int score, int answers, int answerScores, TimeSpan age, TimeSpan quiet)
    {
        var heat = (Math.Log(views + 1) * 4) + (answers * score / 5.0) + answerScores;
        var (ageHours, quietHours) = (Math.Max(0, age.TotalHours), Math.Max(0, quiet.TotalHours));
        return heat / Math.Pow(ageHours + 1 - ((ageHours - quietHours) / 2), 1.5);
    }
}
