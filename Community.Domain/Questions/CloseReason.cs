namespace Community.Domain.Questions;

/// <summary>Why a question takes no more answers. Numbers are stored.</summary>
public enum CloseReason { Duplicate = 1, OffTopic = 2, NeedsDetails = 3, NeedsFocus = 4, OpinionBased = 5, ResolvedElsewhere = 6 }
